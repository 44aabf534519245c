package lexicon

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

// ReadQuanteda reads a dictionary in quanteda's YAML; see Read for poles.
//
//	affect:
//	  positive:
//	  - thank*
//	  - in good faith
//	  negative: [condemn*]
//
// Keys are categories, keys under keys their children, lists their terms. Of glob
// patterns only a * at the end of a word can be said; ? and * elsewhere are left out
// with a warning, and so are aliases. Bare no, yes, on and off are the words.
func ReadQuanteda(r io.Reader, name string, poles map[string]Pole) (*File, error) {
	q := quantedaReader{newImporter(name, poles)}
	text, err := q.text(r)
	if err != nil {
		return nil, err
	}
	var doc yaml.Node
	if err := yaml.Unmarshal([]byte(text), &doc); err != nil {
		return nil, yamlError(name, err)
	}
	if len(doc.Content) == 0 {
		return nil, &Error{Name: name, Err: errors.New("empty: there are no entries in it")}
	}
	if root := doc.Content[0]; root.Kind != yaml.MappingNode {
		return nil, &Error{Name: name, Line: root.Line, Column: root.Column, Err: errors.New("not a dictionary: keys with lists of terms under them")}
	}
	q.node(doc.Content[0], "")
	return q.end()
}

// yamlError takes the line out of the library's message, "yaml: line 3: ...".
func yamlError(name string, err error) error {
	text := strings.TrimPrefix(err.Error(), "yaml: ")
	e := &Error{Name: name, Line: 1, Err: errors.New(text)}
	if rest, ok := strings.CutPrefix(text, "line "); ok {
		number, what, _ := strings.Cut(rest, ": ")
		if n, err := strconv.Atoi(number); err == nil {
			e.Line, e.Err = n, errors.New(what)
		}
	}
	return e
}

type quantedaReader struct{ *importer }

// node reads what stands under the category path.
func (q quantedaReader) node(n *yaml.Node, path string) {
	switch n.Kind {
	case yaml.MappingNode:
		for i := 0; i+1 < len(n.Content); i += 2 {
			q.key(n.Content[i], n.Content[i+1], path)
		}
	case yaml.SequenceNode:
		for _, c := range n.Content {
			q.node(c, path)
		}
	case yaml.ScalarNode:
		q.scalar(n, path)
	default:
		q.warn(n.Line, n.Column, errors.New("an alias of another list: left out, write the list again"))
	}
}

func (q quantedaReader) key(k, value *yaml.Node, path string) {
	name := strings.Join(strings.Fields(k.Value), " ")
	if k.Kind != yaml.ScalarNode || name == "" {
		q.warn(k.Line, k.Column, errors.New("a key that is not a name: left out"))
		return
	}
	if path != "" {
		name = path + "/" + name
	}
	if value.Kind != yaml.MappingNode {
		q.use(name)
	}
	q.node(value, name)
}

func (q quantedaReader) scalar(n *yaml.Node, path string) {
	switch {
	case strings.TrimSpace(n.Value) == "" || n.Tag == "!!null":
		q.warn(n.Line, n.Column, errors.New("an empty term: left out"))
	case slices.Contains(strings.Fields(n.Value), "*"):
		q.use(path).Terms++
		q.warn(n.Line, n.Column, fmt.Errorf("%q: * for just one word cannot be said: left out; a gap of up to so many words is ~1 to ~6", clip(n.Value)))
	case strings.Contains(n.Value, "?"):
		q.use(path).Terms++
		q.warn(n.Line, n.Column, fmt.Errorf("%q: ? for any letter cannot be said: left out", clip(n.Value)))
	default:
		q.word(term{at: place{name: q.name, line: n.Line}, column: n.Column, pattern: n.Value, categories: []string{path}})
	}
}

// uncategorised is the key of entries without a category.
const uncategorised = "uncategorised"

// WriteQuanteda writes a dictionary in quanteda's YAML: the poles, under them the
// categories, under them the terms. Alternatives become several terms, and so do gaps:
// quanteda's * is any one word. It returns what the format cannot hold: weights,
// facets, reasons and shifters. ReadQuanteda reads the gaps back as warnings.
func WriteQuanteda(w io.Writer, s Source) (lost []string, err error) {
	var l losses
	l.source(s)
	var root yaml.Node
	root.Kind = yaml.MappingNode
	for p, name := range poleNames {
		entries := slices.DeleteFunc(slices.Clone(s.Entries), func(e Entry) bool { return e.Pole != Pole(p) })
		slices.SortStableFunc(entries, func(a, b Entry) int { return cmp.Compare(a.Category, b.Category) })
		if len(entries) > 0 {
			root.Content = append(root.Content, yamlText(name), byCategory(entries, &l))
		}
	}
	e := yaml.NewEncoder(w)
	e.SetIndent(2)
	if err := e.Encode(&root); err != nil {
		return nil, err
	}
	return l.list(), e.Close()
}

// yamlText makes a string of YAML that readers of YAML 1.1 do not take for something else:
// R's reads a bare "no" as false.
func yamlText(s string) *yaml.Node {
	n := &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: s}
	switch strings.ToLower(s) {
	case "y", "n", "yes", "no", "on", "off", "true", "false", "null":
		n.Style = yaml.DoubleQuotedStyle
	}
	return n
}

// byCategory makes the mapping of one pole; entries are sorted by category.
func byCategory(entries []Entry, l *losses) *yaml.Node {
	out := &yaml.Node{Kind: yaml.MappingNode}
	var list *yaml.Node
	for i, e := range entries {
		if i == 0 || e.Category != entries[i-1].Category {
			list = &yaml.Node{Kind: yaml.SequenceNode}
			out.Content = append(out.Content, yamlText(cmp.Or(e.Category, uncategorised)), list)
		}
		texts, ok := phrases(e.Pattern, anyWords)
		if !ok {
			l.add("entries with too many alternatives", e.Pattern)
			continue
		}
		l.weight(e)
		for _, s := range texts {
			list.Content = append(list.Content, yamlText(s))
		}
	}
	return out
}

// anyWords writes a gap of up to n words as quanteda does.
func anyWords(n int) (out []string) {
	for i := range n + 1 {
		out = append(out, strings.TrimSpace(strings.Repeat("* ", i)))
	}
	return out
}
