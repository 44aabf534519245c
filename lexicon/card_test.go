package lexicon

import (
	"bufio"
	"crypto/sha1"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seed-f57f835e/detente/tone/validate"
)

var update = flag.Bool("update", false, "rewrite the tables of data/CARD.md, and data/english.image")

// heldOut is the path of the hand-coded sets that the card's figures come from.
const heldOut = "../../shared/data/tone"

// A handCoded is a hand-coded statement.
type handCoded struct {
	ID, Speech, Text, Label string
}

// check reports whether a statement belongs to the half whose errors are never read: a fixed
// half by speech or id, and UN meeting 7658 as a whole.
func (c handCoded) check() bool {
	key := c.Speech
	if key == "" {
		key = c.ID
	}
	return c.meeting7658() || sha1.Sum([]byte(key))[0]%2 == 0
}

func (c handCoded) meeting7658() bool { return strings.Contains(c.Speech, "SPV.7658") }

func readCoded(t *testing.T, name string) (out []handCoded) {
	f, err := os.Open(filepath.Join(heldOut, name))
	if os.IsNotExist(err) {
		t.Skip("the hand-coded sets are not here")
	}
	require.NoError(t, err)
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var row struct {
			handCoded
			ID any
		}
		require.NoError(t, json.Unmarshal(lines.Bytes(), &row))
		row.handCoded.ID = fmt.Sprint(row.ID)
		out = append(out, row.handCoded)
	}
	require.NoError(t, lines.Err())
	return out
}

// An agreement is how the tool's nets agree with the coders' labels.
type agreement struct{ auc, f1 float64 }

func (a agreement) String() string {
	return fmt.Sprintf("%s / %s", short(a.auc), short(a.f1))
}

func short(x float64) string { return strings.TrimPrefix(fmt.Sprintf("%.3f", x), "0") }

// agree measures l on the rows that keep takes.
func agree(t *testing.T, l *Lexicon, rows []handCoded, keep func(handCoded) bool) agreement {
	m := l.Matcher()
	defer m.Release()
	var combative, below []bool
	var minus []float64
	for _, r := range rows {
		if keep(r) {
			net := netOf(m, r.Text)
			combative = append(combative, r.Label == "combative")
			below = append(below, net < 0)
			minus = append(minus, -net)
		}
	}
	auc, err := validate.AUC(combative, minus)
	require.NoError(t, err)
	f1, err := validate.Count(combative, below).MacroF1()
	require.NoError(t, err)
	return agreement{auc, f1}
}

// An ablation is the shipped lexicon with a piece taken away.
type ablation struct {
	name string
	kind Kind          // the kind of shifters or the rule of structure without effect; -1 for none
	cut  func(*Source) // what is taken out of the source; nil for nothing
}

const noKind = Kind(255)

func ablations() []ablation {
	list := []ablation{
		{"the lexicon", noKind, nil},
		{"without shifters and rules of structure", noKind, func(s *Source) { s.Shifters = nil }},
	}
	for k := range Quoted + 1 {
		list = append(list, ablation{"without " + k.String(), k, nil})
	}
	return append(list,
		ablation{"single words only", noKind, keepEntries(func(e Entry) bool { return !strings.Contains(e.Pattern, " ") })},
		ablation{"phrases only", noKind, keepEntries(func(e Entry) bool { return strings.Contains(e.Pattern, " ") })},
		ablation{"verbal entries only", noKind, keepEntries(func(e Entry) bool { return e.Facet == Verbal })},
		ablation{"material entries only", noKind, keepEntries(func(e Entry) bool { return e.Facet == Material })},
		ablation{"all weights equal", noKind, func(s *Source) {
			for i := range s.Entries {
				s.Entries[i].Weight = 2
			}
		}},
	)
}

func keepEntries(keep func(Entry) bool) func(*Source) {
	return func(s *Source) {
		var kept []Entry
		for _, e := range s.Entries {
			if keep(e) {
				kept = append(kept, e)
			}
		}
		s.Entries = kept
	}
}

// lexicon returns the ablated lexicon; rules of structure are off until restore is called.
func (a ablation) lexicon(t *testing.T) (l *Lexicon, restore func()) {
	src := English().Source()
	off := []Kind{Party, Challenge, Background, Question, Quoted}
	switch {
	case a.cut != nil:
		a.cut(&src)
		if src.Shifters != nil {
			off = nil
		}
	case a.kind < Party:
		var kept []Shifter
		for _, s := range src.Shifters {
			if s.Kind != a.kind {
				kept = append(kept, s)
			}
		}
		src.Shifters, off = kept, nil
	case a.kind != noKind:
		off = []Kind{a.kind}
	default:
		off = nil
	}
	l, err := New(src)
	require.NoError(t, err)
	whole := shifting
	for _, k := range off {
		shifting[k].effect = [2]effect{}
	}
	return l, func() { shifting = whole }
}

// TestCard holds the tables of data/CARD.md to what the shipped lexicon does on the hand-coded
// sets; -update rewrites them.
func TestCard(t *testing.T) {
	if testing.Short() {
		t.Skip("measures thirty lexicons")
	}
	news, un := readCoded(t, "plv-train.jsonl"), readCoded(t, "unscon-train.jsonl")
	var table strings.Builder
	table.WriteString("| | news (PLV) | UN (UNSCon) |\n|---|---|---|\n")
	for _, a := range ablations() {
		l, restore := a.lexicon(t)
		fmt.Fprintf(&table, "| %s | %v | %v |\n", a.name, agree(t, l, news, handCoded.check), agree(t, l, un, handCoded.check))
		restore()
	}
	holdTable(t, "pieces", table.String())

	table.Reset()
	table.WriteString("| | AUC / macro-F1 at 0 |\n|---|---|\n")
	read := func(c handCoded) bool { return !c.check() }
	for _, row := range []struct {
		name string
		rows []handCoded
		keep func(handCoded) bool
	}{
		{"news, check half", news, handCoded.check},
		{"news, read half", news, read},
		{"UN, check half", un, handCoded.check},
		{"UN, read half", un, read},
		{"UN, meeting 7658 alone, never read", un, handCoded.meeting7658},
	} {
		fmt.Fprintf(&table, "| %s | %v |\n", row.name, agree(t, English(), row.rows, row.keep))
	}
	holdTable(t, "halves", table.String())
}

// holdTable compares a table with the one between the card's marks of that name.
func holdTable(t *testing.T, name, table string) {
	path := filepath.Join("data", "CARD.md")
	b, err := os.ReadFile(path)
	require.NoError(t, err)
	open, end := "<!-- "+name+" -->\n", "<!-- end -->\n"
	head, rest, ok := strings.Cut(string(b), open)
	require.True(t, ok, "the card has no table %s", name)
	old, tail, ok := strings.Cut(rest, end)
	require.True(t, ok)
	if *update {
		require.NoError(t, os.WriteFile(path, []byte(head+open+table+end+tail), 0o644))
		return
	}
	require.Equal(t, table, old, "%s: go test ./lexicon -run TestCard -update", name)
}
