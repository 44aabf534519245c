package lexicon

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"github.com/seed-f57f835e/detente/internal/token"
)

// Limits of the pattern language.
const (
	maxExpansions = 4096 // token sequences that one pattern stands for
	maxElements   = 16   // elements of one sequence
	maxGap        = 6    // words
	defaultGap    = 3    // words
	maxGaps       = 2    // gaps in one pattern
)

// An element is one position of a pattern: a word, a prefix, or a gap.
type element struct {
	word   string // folded; "" for a gap
	prefix bool   // any ending may follow
	cased  bool   // matches capitalised words only
	gap    int    // 0 to gap words may stand here
}

// A pattern is what it offers at each of its fields: some alternatives, each of one or more
// elements.
type pattern [][][]element

// parsePattern returns the sequences of elements that a pattern stands for.
func parsePattern(text string) ([][]element, error) {
	p, err := parse(text)
	if err != nil {
		return nil, err
	}
	return p.sequences(), nil
}

// parse reads a pattern.
func parse(text string) (pattern, error) {
	fields, err := splitPattern(text)
	if err != nil {
		return nil, err
	}
	if len(fields) == 0 {
		return nil, errors.New("empty pattern")
	}
	p := make(pattern, 0, len(fields))
	gaps, sequences, longest := 0, 1, 0
	for i, f := range fields {
		choices, err := parseField(f)
		if err != nil {
			return nil, err
		}
		if choices[0][0].gap > 0 {
			if gaps++; gaps > maxGaps {
				return nil, fmt.Errorf("more than %d gaps", maxGaps)
			}
			if i == 0 || i == len(fields)-1 {
				return nil, errors.New("a gap (~) needs a word on either side")
			}
		}
		if sequences *= len(choices); sequences > maxExpansions {
			return nil, fmt.Errorf("stands for more than %d phrases; write several entries", maxExpansions)
		}
		n := 0
		for _, c := range choices {
			n = max(n, len(c))
		}
		longest += n
		p = append(p, choices)
	}
	if longest > maxElements {
		return nil, fmt.Errorf("longer than %d words", maxElements)
	}
	return p, nil
}

// sequences returns the sequences of elements that p stands for.
func (p pattern) sequences() [][]element {
	seqs := [][]element{nil}
	for _, choices := range p {
		seqs = combine(seqs, choices)
	}
	return seqs
}

// splitPattern splits a pattern at white space outside of parentheses.
func splitPattern(pattern string) ([]string, error) {
	depth, start := 0, -1
	var fields []string
	flush := func(end int) {
		if start >= 0 {
			fields = append(fields, pattern[start:end])
			start = -1
		}
	}
	for i, r := range pattern {
		switch {
		case r == '(':
			depth++
		case r == ')':
			depth--
		case unicode.IsSpace(r) && depth == 0:
			flush(i)
			continue
		}
		if depth < 0 || depth > 1 {
			return nil, errors.New("parentheses do not match")
		}
		if start < 0 {
			start = i
		}
	}
	if depth != 0 {
		return nil, errors.New("parentheses do not match")
	}
	flush(len(pattern))
	return fields, nil
}

// parseField returns the alternatives that one field of a pattern stands for.
func parseField(f string) ([][]element, error) {
	if strings.HasPrefix(f, "~") {
		return parseGap(f)
	}
	if !strings.HasPrefix(f, "(") {
		if strings.ContainsAny(f, "()|~") {
			return nil, fmt.Errorf("%q: alternatives are written (a|b), with spaces around", f)
		}
		els, err := parseWords(f)
		return [][]element{els}, err
	}
	if !strings.HasSuffix(f, ")") {
		return nil, fmt.Errorf("%q: alternatives are written (a|b), with spaces around", f)
	}
	var out [][]element
	for alt := range strings.SplitSeq(f[1:len(f)-1], "|") {
		els, err := parseWords(alt)
		if err != nil {
			return nil, err
		}
		out = append(out, els)
	}
	return out, nil
}

func parseGap(f string) ([][]element, error) {
	n := defaultGap
	if f != "~" {
		var err error
		if n, err = strconv.Atoi(f[1:]); err != nil || n < 1 || n > maxGap {
			return nil, fmt.Errorf("%q: a gap is ~ or ~1 to ~%d", f, maxGap)
		}
	}
	return [][]element{{{gap: n}}}, nil
}

// parseWords returns the elements of one or more words, cut as text is cut.
func parseWords(s string) ([]element, error) {
	var out []element
	for _, w := range strings.Fields(s) {
		prefix := strings.HasSuffix(w, "*")
		body := strings.TrimSuffix(w, "*")
		if body == "" || strings.Contains(body, "*") {
			return nil, fmt.Errorf("%q: * stands at the end of a word, for any ending", w)
		}
		if isSimple(body) {
			out = append(out, element{word: body, prefix: prefix})
			continue
		}
		toks := token.AppendSpan(nil, body)
		for i, t := range toks {
			text := body[t.Start:t.End]
			word := token.Fold(text)
			if word == "" {
				return nil, fmt.Errorf("%q: nothing of it can be seen", text)
			}
			out = append(out, element{
				word:   word,
				prefix: prefix && i == len(toks)-1,
				cased:  strings.IndexFunc(text, unicode.IsUpper) >= 0,
			})
		}
	}
	if len(out) == 0 {
		return nil, errors.New("an alternative is empty")
	}
	return out, nil
}

// isSimple reports whether s is of small letters, so one token that is folded already.
func isSimple(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < 'a' || s[i] > 'z' {
			return false
		}
	}
	return len(s) < maxSimple
}

// maxSimple is shorter than what is cut for its length alone.
const maxSimple = 100

// combine appends each of choices to each of seqs.
func combine(seqs, choices [][]element) [][]element {
	var out [][]element
	for _, s := range seqs {
		for _, c := range choices {
			out = append(out, append(s[:len(s):len(s)], c...))
		}
	}
	return out
}

// sample returns a text that the sequence seq matches: gaps filled with gap words,
// prefixes with ending.
func sample(seq []element, gap int, ending string) string {
	var words []string
	for _, e := range seq {
		switch {
		case e.gap > 0:
			for range min(gap, e.gap) {
				words = append(words, "qx")
			}
		case e.prefix:
			words = append(words, e.surface()+ending)
		default:
			words = append(words, e.surface())
		}
	}
	return glue(words)
}

func (e element) surface() string {
	if !e.cased {
		return e.word
	}
	r := []rune(e.word)
	r[0] = unicode.ToUpper(r[0])
	return string(r)
}

// glue joins words to text, contractions to the word before.
func glue(words []string) string {
	var b strings.Builder
	for i, w := range words {
		if i > 0 && !strings.HasPrefix(w, "'") && w != "n't" {
			b.WriteByte(' ')
		}
		b.WriteString(w)
	}
	return b.String()
}
