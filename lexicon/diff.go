package lexicon

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// A Change is a difference between two lexicons.
type Change struct {
	What   string        // "entry", "shifter", "category" or "lexicon"
	Name   string        // the pattern, or the category's name
	Old    bool          // it is in the old lexicon
	New    bool          // it is in the new one
	Fields []FieldChange // that differ; all that are not empty where it is in one only
}

// A FieldChange is a field that differs: "weight", "2", "3".
type FieldChange struct{ Field, Old, New string }

// Diff returns what changes from a to b: categories and the lexicon's own fields first,
// then entries and shifters, by pattern. Entries are the same if their patterns stand
// for the same words; shifters, if also their kinds are the same.
func Diff(a, b Source) []Change {
	old, now := rows(a), rows(b)
	byKey := map[string]row{}
	for _, r := range now {
		byKey[r.key] = r
	}
	var out []Change
	for _, r := range old {
		to, both := byKey[r.key]
		delete(byKey, r.key)
		if d := changes(r, to); len(d) > 0 || !both {
			out = append(out, Change{r.what, r.name, true, both, d})
		}
	}
	for _, r := range now {
		if _, ok := byKey[r.key]; ok {
			out = append(out, Change{r.what, r.name, false, true, changes(row{}, r)})
		}
	}
	slices.SortStableFunc(out, func(a, b Change) int {
		return cmp.Or(cmp.Compare(rank(a.What), rank(b.What)), cmp.Compare(a.Name, b.Name))
	})
	return out
}

func rank(what string) int {
	return slices.Index([]string{"lexicon", "category", "entry", "shifter"}, what)
}

// A row is a line of a lexicon, field by field.
type row struct {
	what, name, key string
	fields          []field
}

type field struct{ name, value string }

func rows(s Source) (out []row) {
	head := row{what: "lexicon", name: "lexicon", key: "lexicon", fields: []field{{"name", s.Name}, {"version", s.Version}, {"scale", number(cmp.Or(s.Scale, DefaultScale))}}}
	out = append(out, head)
	for _, c := range s.Categories {
		out = append(out, row{"category", c.Name, "category\n" + c.Name, []field{{"definition", c.Definition}}})
	}
	for _, e := range s.Entries {
		out = append(out, entryRow(e))
	}
	for _, x := range s.Shifters {
		out = append(out, shifterRow(x))
	}
	return out
}

func entryRow(e Entry) row {
	return row{"entry", e.Pattern, "entry\n" + meaning(e.Pattern), []field{
		{"pole", e.Pole.String()}, {"weight", number(e.Weight)}, {"facet", e.Facet.String()}, {"category", e.Category}, {"why", e.Why},
	}}
}

func shifterRow(s Shifter) row {
	factor := ""
	if s.Factor != 0 {
		factor = number(s.Factor)
	}
	return row{"shifter", s.Pattern, "shifter\n" + s.Kind.String() + "\n" + meaning(s.Pattern), []field{
		{"kind", s.Kind.String()}, {"factor", factor}, {"why", s.Why},
	}}
}

// changes returns the fields that differ. A row without fields is one that is not
// there.
func changes(a, b row) (out []FieldChange) {
	for i := range max(len(a.fields), len(b.fields)) {
		c := FieldChange{}
		if i < len(a.fields) {
			c.Field, c.Old = a.fields[i].name, a.fields[i].value
		}
		if i < len(b.fields) {
			c.Field, c.New = b.fields[i].name, b.fields[i].value
		}
		if c.Old != c.New {
			out = append(out, c)
		}
	}
	return out
}

// joined writes changes in one line.
func joined(all []FieldChange) string {
	var out []string
	for _, c := range all {
		out = append(out, fmt.Sprintf("%s %s -> %s", c.Field, cmp.Or(c.Old, "none"), cmp.Or(c.New, "none")))
	}
	return strings.Join(out, ", ")
}
