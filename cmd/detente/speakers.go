package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
	"go.yaml.in/yaml/v3"

	"github.com/seed-f57f835e/detente/tone/attribution"
)

// speakerNames are the flags that say how speakers are found and named in articles.
var speakerNames = []string{"aliases", "known", "min-confidence", "min-speaker", "said-only"}

// speakerFlags are those of verbs that attribute.
func (a *app) speakerFlags(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringVar(&a.aliasFile, "aliases", "", "a YAML `file` of SPEAKER: [NAME, ...], or one of lines NAME<tab>SPEAKER: names that mean a speaker")
	f.StringVar(&a.knownFile, "known", "", "a `file` of full names, one a line, of whom articles may give the last name alone")
	f.Float64Var(&a.wanted.MinConfidence, "min-confidence", 0, "leave out quotes that are less sure, 0 to 1")
	f.Float64Var(&a.wanted.MinSpeaker, "min-speaker", 0, "name nobody where the speaker is less sure, 0 to 1")
	f.BoolVar(&a.wanted.SaidOnly, "said-only", false, "leave out what is believed, wanted or feared, not said")
}

// attributor returns the attributor that the flags ask for.
func (a *app) attributor() (*attribution.Attributor, error) {
	t := a.wanted
	for _, f := range []struct {
		name  string
		value float64
	}{{"min-confidence", t.MinConfidence}, {"min-speaker", t.MinSpeaker}} {
		if !(f.value >= 0 && f.value <= 1) {
			return nil, usagef("--%s %g: give a number from 0 to 1", f.name, f.value)
		}
	}
	var err error
	if a.knownFile != "" {
		if t.Known, err = knownNames(a.knownFile); err != nil {
			return nil, err
		}
	}
	if a.aliasFile != "" {
		t.Aliases, err = aliases(a.aliasFile)
	}
	return &t, err
}

// knownNames reads a file of names, one a line; # begins a comment.
func knownNames(name string) (names []string, err error) {
	b, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	for line := range strings.Lines(string(b)) {
		line, _, _ = strings.Cut(line, "#")
		if line = strings.TrimSpace(line); line != "" {
			names = append(names, line)
		}
	}
	return names, nil
}

// aliases reads a file of aliases: from a name to a speaker.
func aliases(name string) (map[string]string, error) {
	b, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	to := aliasList{file: name, of: map[string]string{}}
	switch strings.ToLower(filepath.Ext(name)) {
	case ".yaml", ".yml":
		err = to.yaml(b)
	default:
		err = to.tabbed(string(b))
	}
	return to.of, err
}

// An aliasList is aliases as they are read from a file.
type aliasList struct {
	file string
	of   map[string]string
}

var errAlias = errors.New("not NAME, a tab and SPEAKER")

// tabbed reads lines of a name, a tab and a speaker.
func (l *aliasList) tabbed(text string) error {
	n := 0
	for line := range strings.Lines(text) {
		n++
		line = strings.TrimRight(line, "\r\n")
		if strings.TrimSpace(line) == "" || strings.HasPrefix(line, "#") {
			continue
		}
		name, speaker, ok := strings.Cut(line, "\t")
		if !ok || name == "" || speaker == "" {
			return fmt.Errorf("%s:%d: %w", l.file, n, errAlias)
		}
		if err := l.add(name, speaker, n, 1); err != nil {
			return err
		}
	}
	return nil
}

// yaml reads a mapping from speakers to a name or a list of names.
func (l *aliasList) yaml(b []byte) error {
	var doc yaml.Node
	if err := yaml.Unmarshal(b, &doc); err != nil {
		return fmt.Errorf("%s: %s", l.file, strings.TrimPrefix(err.Error(), "yaml: "))
	}
	if len(doc.Content) == 0 {
		return nil
	}
	root := doc.Content[0]
	if root.Kind != yaml.MappingNode {
		return l.wrong(root, "write SPEAKER: [NAME, ...]")
	}
	for i := 0; i+1 < len(root.Content); i += 2 {
		speaker, names := root.Content[i], root.Content[i+1]
		list := []*yaml.Node{names}
		if names.Kind == yaml.SequenceNode {
			list = names.Content
		}
		for _, name := range list {
			if name.Kind != yaml.ScalarNode || name.Value == "" || speaker.Value == "" {
				return l.wrong(name, "write SPEAKER: [NAME, ...]")
			}
			if err := l.add(name.Value, speaker.Value, name.Line, name.Column); err != nil {
				return err
			}
		}
	}
	return nil
}

func (l *aliasList) wrong(n *yaml.Node, what string) error {
	return fmt.Errorf("%s:%d:%d: %s", l.file, n.Line, n.Column, what)
}

func (l *aliasList) add(name, speaker string, line, column int) error {
	if old, ok := l.of[name]; ok && old != speaker {
		return fmt.Errorf("%s:%d:%d: %q means %q already", l.file, line, column, name, old)
	}
	l.of[name] = speaker
	return nil
}
