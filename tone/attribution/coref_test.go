package attribution

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/seed-f57f835e/detente/tone"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A markedStatement is a stretch of a marked article that one speaker says or holds.
type markedStatement struct {
	speakers   []string // who is right, the first preferred; [""] where nobody can be named
	held       bool     // believed or wanted, not said
	nested     bool     // inside another mark, or around one
	start, end int      // bytes of the article without its marks
}

// readMarked reads the notation of testdata/coref/README.md.
func readMarked(t testing.TB, name string) (text string, marks []markedStatement) {
	b, err := os.ReadFile(name)
	require.NoError(t, err)
	_, rest, ok := strings.Cut(string(b), "\n\n")
	require.True(t, ok, "%s: no blank line behind the reason", name)
	var out strings.Builder
	var open []int
	for rest != "" {
		i := strings.IndexAny(rest, "⟦⟧")
		if i < 0 {
			out.WriteString(rest)
			break
		}
		out.WriteString(rest[:i])
		if closing, ok := strings.CutPrefix(rest[i:], "⟧"); ok {
			require.NotEmpty(t, open, "%s: ⟧ without ⟦", name)
			marks[open[len(open)-1]].end = out.Len()
			open, rest = open[:len(open)-1], closing
			continue
		}
		who, behind, ok := strings.Cut(strings.TrimPrefix(rest[i:], "⟦"), "|")
		require.True(t, ok, "%s: ⟦ without |", name)
		m := markedStatement{start: out.Len(), nested: len(open) > 0}
		who, m.held = strings.CutPrefix(who, "held:")
		m.speakers = strings.Split(who, " / ")
		for _, o := range open {
			marks[o].nested = true
		}
		open, rest = append(open, len(marks)), behind
		marks = append(marks, m)
	}
	require.Empty(t, open, "%s: ⟦ without ⟧", name)
	return out.String(), marks
}

// ownWords returns the content words of a mark that are in no mark inside it: each where it
// begins. A mark of function words only has all its words.
func ownWords(text string, marks []markedStatement, n int) (words []int) {
	for _, all := range []bool{false, true} {
		for _, w := range spaceless.FindAllStringIndex(text[marks[n].start:marks[n].end], -1) {
			at, low := marks[n].start+w[0], strings.ToLower(strings.Trim(text[marks[n].start+w[0]:marks[n].start+w[1]], `.,;:!?"“”‘’'()`))
			c := classify(low, false)
			if (all || low != "" && (c == open || c.is(number|timeword|verb))) && !inMark(marks[n+1:], at) {
				words = append(words, at)
			}
		}
		if len(words) > 0 {
			break
		}
	}
	return words
}

func inMark(marks []markedStatement, at int) bool {
	for _, m := range marks {
		if m.start <= at && at < m.end {
			return true
		}
	}
	return false
}

// A giving is whom the words of an article were given to.
type giving map[int]tone.Statement

func give(statements []tone.Statement) giving {
	g := giving{}
	for _, s := range statements {
		for _, p := range s.Parts {
			for i := p.Span.Start; i < p.Span.End; i++ {
				g[i] = s
			}
		}
	}
	return g
}

// most returns whom most of words were given to; "-" where most were given to nobody.
func (g giving) most(words []int) string {
	count := map[string]int{}
	best := "-"
	for _, w := range words {
		who := "-"
		if s, ok := g[w]; ok {
			who = s.Speaker
		}
		if count[who]++; count[who] > count[best] {
			best = who
		}
	}
	return best
}

// right reports whether got is whom m names: the same name but for case and the article.
// Where nobody can be named, nobody must be.
func (m *markedStatement) right(got string) bool {
	if m.speakers[0] == "" {
		return got == "" || got == "-"
	}
	for _, s := range m.speakers {
		if plainName(s) == plainName(got) {
			return true
		}
	}
	return false
}

func plainName(s string) string {
	s = strings.ToLower(flat(strings.ReplaceAll(s, "’", "'")))
	for _, a := range []string{"the ", "a ", "an "} {
		s = strings.TrimPrefix(s, a)
	}
	return s
}

// A share counts what is right of all.
type share struct{ right, all int }

func (s *share) add(right bool) {
	s.all++
	if right {
		s.right++
	}
}

func (s share) String() string {
	return fmt.Sprintf("%d/%d = %.3f", s.right, s.all, ratio(s.right, s.all))
}

// isRead reports whether failures in an article have been read: not those of the last ones.
func isRead(number int) bool { return number < 442 }

// TestCoref holds the whole way to the speakers that a careful reader names: of each marked
// statement, most content words must be given to its speaker. Those known to fail stand in
// testdata/coref/known.txt; one that passes must be taken off it. UPDATE_COREF=1 rewrites it.
// Failures are read in one part of the articles only (COREF=read prints them): the other one checks.
func TestCoref(t *testing.T) {
	dir := filepath.Join("testdata", "coref")
	known := map[string]bool{}
	if b, err := os.ReadFile(filepath.Join(dir, "known.txt")); err == nil {
		for line := range strings.Lines(string(b)) {
			id, _, _ := strings.Cut(line, "\t")
			known[id] = true
		}
	}
	files, err := filepath.Glob(filepath.Join(dir, "[0-9]*.txt"))
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(files), 40)
	var failing strings.Builder
	sums := map[string]*share{}
	for _, of := range []string{"all", "read", "check", "said", "held", "nested"} {
		sums[of] = &share{}
	}
	stray := 0
	for _, name := range files {
		text, marks := readMarked(t, name)
		base := strings.TrimSuffix(filepath.Base(name), ".txt")
		digits, _, _ := strings.Cut(base, "-")
		number, err := strconv.Atoi(digits)
		require.NoError(t, err)
		half := "read"
		if !isRead(number) {
			half = "check"
		}
		statements := new(Attributor).Statements(tone.Document{ID: base, Text: text})
		given := give(statements)
		var here share
		for i := range marks {
			m := &marks[i]
			got := given.most(ownWords(text, marks, i))
			ok := m.right(got)
			here.add(ok)
			kind := "said"
			if m.held {
				kind = "held"
			}
			for _, of := range []string{"all", half, kind} {
				sums[of].add(ok)
			}
			if m.nested {
				sums["nested"].add(ok)
			}
			id := fmt.Sprintf("%s %d", base, i+1)
			if !ok {
				fmt.Fprintf(&failing, "%s\t%s\n", id, strings.Join(m.speakers, " / "))
				if os.Getenv("COREF") == half && half == "read" {
					t.Logf("%s: want %s, got %s: %s", id, strings.Join(m.speakers, " / "), got, flat(text[m.start:m.end]))
				}
			}
			if os.Getenv("UPDATE_COREF") == "" {
				assert.Equal(t, known[id], !ok, "%s (known failures stand in testdata/coref/known.txt)", id)
			}
		}
		n := strayStatements(text, marks, statements)
		stray += n
		t.Logf("%s: %v, %d stray", base, here, n)
	}
	t.Logf("all %v; read %v, check %v; said %v, held %v, nested %v; %d statements are of no mark",
		sums["all"], sums["read"], sums["check"], sums["said"], sums["held"], sums["nested"], stray)
	if os.Getenv("UPDATE_COREF") != "" {
		require.NoError(t, os.WriteFile(filepath.Join(dir, "known.txt"), []byte(failing.String()), 0o644))
	}
}

// strayStatements counts the statements of somebody most of whose words are in no mark.
func strayStatements(text string, marks []markedStatement, statements []tone.Statement) (n int) {
	for _, s := range statements {
		in, all := 0, 0
		for _, p := range s.Parts {
			for _, w := range spaceless.FindAllStringIndex(text[p.Span.Start:p.Span.End], -1) {
				all++
				if inMark(marks, p.Span.Start+w[0]) {
					in++
				}
			}
		}
		if s.Speaker != "" && 2*in < all {
			n++
		}
	}
	return n
}
