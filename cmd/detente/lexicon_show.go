package main

import (
	"encoding/json"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"github.com/seed-f57f835e/detente/lexicon"
)

// A selection is which entries to show.
type selection struct {
	categories  []string
	pole, facet string
	output      string
}

func (a *app) lexiconShow() *cobra.Command {
	var in *lexiconInput
	var s selection
	cmd := &cobra.Command{
		Use: "show [FILE]", Short: "Write a lexicon's text, sorted; the shipped one without FILE",
		Example: `  detente lexicon show > english.tsv
  detente lexicon show --category threaten --pole combative
  detente lexicon show --output json my.tsv`,
		Args: usageArgs(cobra.MaximumNArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := s.check(); err != nil {
				return err
			}
			l, err := in.compiled(slices.Concat(args, []string{""})[0])
			if err != nil {
				return err
			}
			return a.show(l, s)
		},
	}
	in = a.lexiconInput(cmd)
	f := cmd.Flags()
	f.StringArrayVar(&s.categories, "category", nil, "show entries of this category only (repeatable)")
	f.StringVar(&s.pole, "pole", "", "show entries of this pole only: conciliatory or combative")
	f.StringVar(&s.facet, "facet", "", "show entries of this facet only: verbal or material")
	f.StringVarP(&s.output, "output", "o", "tsv", "format: tsv (detente's own), json, jsonl (one entry or shifter a line) or csv")
	return cmd
}

func (s selection) check() error {
	if _, ok := poleOf(s.pole); s.pole != "" && !ok {
		return usagef("--pole %s: use conciliatory or combative", s.pole)
	}
	if s.facet != "" && s.facet != lexicon.Verbal.String() && s.facet != lexicon.Material.String() {
		return usagef("--facet %s: use verbal or material", s.facet)
	}
	if !slices.Contains([]string{"tsv", "json", "jsonl", "csv"}, s.output) {
		return usagef("--output %s: use tsv, json, jsonl or csv", s.output)
	}
	return nil
}

// of returns the part of a lexicon that is to be shown. A part has no shifters: it is
// to be read, not to be used.
func (s selection) of(src lexicon.Source) (lexicon.Source, error) {
	for _, c := range s.categories {
		if !slices.ContainsFunc(src.Entries, func(e lexicon.Entry) bool { return e.Category == c }) {
			return src, usagef("--category %s: there is none; see detente lexicon check", c)
		}
	}
	all := len(s.categories) == 0 && s.pole == "" && s.facet == ""
	if all {
		return src, nil
	}
	src.Shifters = nil
	src.Entries = slices.DeleteFunc(src.Entries, func(e lexicon.Entry) bool {
		return len(s.categories) > 0 && !slices.Contains(s.categories, e.Category) ||
			s.pole != "" && e.Pole.String() != s.pole || s.facet != "" && e.Facet.String() != s.facet
	})
	return src, nil
}

func (a *app) show(l *lexicon.Lexicon, s selection) error {
	src, err := s.of(l.Source())
	if err != nil {
		return err
	}
	switch s.output {
	case "json":
		return showJSON(a.out, l, src)
	case "jsonl":
		return showLines(a.out, src)
	case "csv":
		_, err = lexicon.Write(a.out, src, lexicon.CSV)
	default:
		_, err = lexicon.Write(a.out, src, lexicon.Native)
	}
	return err
}

type entryJSON struct {
	Pattern  string  `json:"pattern"`
	Pole     string  `json:"pole"`
	Facet    string  `json:"facet"`
	Weight   float64 `json:"weight"`
	Category string  `json:"category"`
	Why      string  `json:"why"`
}

type shifterJSON struct {
	Pattern string  `json:"pattern"`
	Kind    string  `json:"kind"`
	Factor  float64 `json:"factor,omitempty"`
	Why     string  `json:"why"`
}

type categoryJSON struct {
	Name       string `json:"name"`
	Definition string `json:"definition"`
}

func entryOf(e lexicon.Entry) entryJSON {
	return entryJSON{e.Pattern, e.Pole.String(), e.Facet.String(), e.Weight, e.Category, e.Why}
}

func shifterOf(s lexicon.Shifter) shifterJSON {
	return shifterJSON{s.Pattern, s.Kind.String(), s.Factor, s.Why}
}

// showJSON writes one object. The hash is that of the whole lexicon, as results bear
// it.
func showJSON(w io.Writer, l *lexicon.Lexicon, src lexicon.Source) error {
	out := struct {
		Name       string         `json:"name"`
		Version    string         `json:"version"`
		Hash       string         `json:"hash"`
		Scale      float64        `json:"scale"`
		Categories []categoryJSON `json:"categories"`
		Entries    []entryJSON    `json:"entries"`
		Shifters   []shifterJSON  `json:"shifters"`
	}{l.Name(), l.Version(), l.Hash(), l.Scale(), []categoryJSON{}, []entryJSON{}, []shifterJSON{}}
	for _, c := range src.Categories {
		out.Categories = append(out.Categories, categoryJSON{c.Name, c.Definition})
	}
	for _, e := range src.Entries {
		out.Entries = append(out.Entries, entryOf(e))
	}
	for _, s := range src.Shifters {
		out.Shifters = append(out.Shifters, shifterOf(s))
	}
	return jsonTo(w, "  ").Encode(out)
}

func showLines(w io.Writer, src lexicon.Source) error {
	j := jsonTo(w, "")
	for _, e := range src.Entries {
		if err := j.Encode(entryOf(e)); err != nil {
			return err
		}
	}
	for _, s := range src.Shifters {
		if err := j.Encode(shifterOf(s)); err != nil {
			return err
		}
	}
	return nil
}

// jsonTo makes an encoder that leaves < and & as people wrote them.
func jsonTo(w io.Writer, indent string) *json.Encoder {
	j := json.NewEncoder(w)
	j.SetEscapeHTML(false)
	j.SetIndent("", indent)
	return j
}
