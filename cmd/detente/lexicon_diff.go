package main

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"github.com/seed-f57f835e/detente/lexicon"
)

func (a *app) lexiconDiff() *cobra.Command {
	var in *lexiconInput
	var output string
	cmd := &cobra.Command{
		Use: "diff A B", Short: "Show what changes from one lexicon to another",
		Long: `diff lists entries and shifters that B has and A has not (+), that A has and B has not
(-), and those whose pole, weight, facet, category or reason differs (~). Patterns are the
same if they stand for the same words. Differences are no failure: the exit code is 0.`,
		Example: `  detente lexicon diff old.tsv new.tsv
  detente lexicon diff --output jsonl old.tsv new.tsv`,
		Args: usageArgs(cobra.ExactArgs(2)),
		RunE: func(cmd *cobra.Command, args []string) error {
			if output != "table" && output != "jsonl" {
				return usagef("--output %s: use table or jsonl", output)
			}
			if args[0] == "-" && args[1] == "-" {
				return usagef("only one of A and B can be standard input")
			}
			old, err := in.read(args[0])
			if err != nil {
				return err
			}
			now, err := in.read(args[1])
			if err != nil {
				return err
			}
			changes := lexicon.Diff(old.Source, now.Source)
			if output == "jsonl" {
				return writeChangeLines(a.out, changes)
			}
			return writeChanges(a.out, changes, colour(a.out))
		},
	}
	in = a.lexiconInput(cmd)
	cmd.Flags().StringVarP(&output, "output", "o", "table", "format: table or jsonl")
	return cmd
}

// maxName bounds the width of the column of patterns.
const maxName = 48

func writeChanges(w io.Writer, changes []lexicon.Change, color bool) error {
	b := bufio.NewWriter(w)
	width := 0
	for _, c := range changes {
		width = max(width, min(maxName, utf8.RuneCountInString(changeLabel(c))))
	}
	counts := map[byte]int{}
	for _, c := range changes {
		sign := signOf(c)
		counts[sign]++
		line := fmt.Sprintf("%c %-*s  %s", sign, width, changeLabel(c), fieldsOf(c))
		if color {
			line = map[byte]string{'+': "\x1b[32m", '-': "\x1b[31m", '~': "\x1b[33m"}[sign] + line + "\x1b[0m"
		}
		fmt.Fprintln(b, line)
	}
	fmt.Fprintf(b, "%d added, %d removed, %d changed\n", counts['+'], counts['-'], counts['~'])
	return b.Flush()
}

func signOf(c lexicon.Change) byte {
	switch {
	case !c.Old:
		return '+'
	case !c.New:
		return '-'
	}
	return '~'
}

func changeLabel(c lexicon.Change) string {
	if c.What == "entry" || c.What == c.Name {
		return c.Name
	}
	return c.What + " " + c.Name
}

func fieldsOf(c lexicon.Change) string {
	var out []string
	for _, f := range c.Fields {
		switch {
		case !c.Old:
			out = append(out, f.New)
		case !c.New:
			out = append(out, f.Old)
		default:
			out = append(out, fmt.Sprintf("%s %s -> %s", f.Field, orNone(f.Old), orNone(f.New)))
		}
	}
	return strings.Join(out, ", ")
}

func orNone(s string) string {
	if s == "" {
		return "(none)"
	}
	return s
}

type changeJSON struct {
	Change string            `json:"change"`
	What   string            `json:"what"`
	Name   string            `json:"name"`
	Old    map[string]string `json:"old,omitempty"`
	New    map[string]string `json:"new,omitempty"`
}

func writeChangeLines(w io.Writer, changes []lexicon.Change) error {
	j := jsonTo(w, "")
	for _, c := range changes {
		out := changeJSON{Change: map[byte]string{'+': "added", '-': "removed", '~': "changed"}[signOf(c)], What: c.What, Name: c.Name, Old: map[string]string{}, New: map[string]string{}}
		for _, f := range c.Fields {
			if c.Old {
				out.Old[f.Field] = f.Old
			}
			if c.New {
				out.New[f.Field] = f.New
			}
		}
		if err := j.Encode(out); err != nil {
			return err
		}
	}
	return nil
}
