package transcript

import (
	"io"
	"path"
	"strings"
	"sync"

	"github.com/seed-f57f835e/detente/tone"
)

// Companions gives what other files say of the speakers of an input: a
// ConvoKit corpus's speakers.json, the lists of persons and organisations of
// ParlaMint. It is safe for concurrent use and meant to be shared by the inputs
// of a folder: it keeps the last few files that it has read.
type Companions struct {
	// Open opens a file by its path, which is built from Options.Name. An error
	// means that there is none.
	Open func(name string) (io.ReadCloser, error)

	mu   sync.Mutex
	kept []keptRoster // the last used at the end
}

// maxCompanions is how many files are kept.
const maxCompanions = 16

type keptRoster struct {
	name string
	*roster
}

// A roster is what files say of speakers, by their ids.
type roster struct {
	people  map[string]person
	parties map[string]party
}

// A person is what is known of one id.
type person struct {
	name         string // "" where the id is the name
	meta         []tone.Column
	affiliations []affiliation
}

func newRoster() *roster { return &roster{people: map[string]person{}, parties: map[string]party{}} }

// roster returns what is in the named file; an empty one where it cannot be
// opened or parse fails.
func (c *Companions) roster(name string, parse func(io.Reader) (*roster, error)) *roster {
	if c == nil || c.Open == nil {
		return newRoster()
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	for i, k := range c.kept {
		if k.name == name {
			c.kept = append(append(c.kept[:i:i], c.kept[i+1:]...), k)
			return k.roster
		}
	}
	k := keptRoster{name, c.read(name, parse)}
	if c.kept = append(c.kept, k); len(c.kept) > maxCompanions {
		c.kept = c.kept[1:]
	}
	return k.roster
}

func (c *Companions) read(name string, parse func(io.Reader) (*roster, error)) *roster {
	r, err := c.Open(name)
	if err != nil {
		return newRoster()
	}
	defer r.Close()
	out, err := parse(io.LimitReader(r, maxText))
	if err != nil {
		return newRoster()
	}
	return out
}

// beside returns the path of a file beside the input, or in a folder above.
func (in *input) beside(file string, up ...string) string {
	name := strings.ReplaceAll(in.o.Name, `\`, "/")
	return path.Join(append(append([]string{path.Dir(name)}, up...), file)...)
}
