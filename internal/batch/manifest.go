package batch

import (
	"io"
	"path/filepath"
)

// A manifest says what a finished batch was made of. It has no times in it: equal batches
// have equal manifests.
type manifest struct {
	Settings Settings `json:"settings"`
	Counts
	Groups     int64   `json:"groups"`               // profiles
	Companions []Input `json:"companions,omitempty"` // files beside the inputs that say more of their speakers
	Inputs     []Input `json:"inputs"`
}

// A manifestHead is a manifest without its inputs, which are written one a line.
type manifestHead struct {
	Settings Settings `json:"settings"`
	Counts
	Groups     int64   `json:"groups"`
	Companions []Input `json:"companions,omitempty"`
}

func (m *manifest) write(dir string) error {
	head := manifestHead{m.Settings, m.Counts, m.Groups, m.Companions}
	return whole(filepath.Join(dir, manifestName), func(w io.Writer) error { return writeWithInputs(w, head, m.Inputs) })
}

// readManifest reads a directory's manifest; nil where there is none.
func readManifest(dir string) (*manifest, error) {
	var m manifest
	found, err := readJSON(filepath.Join(dir, manifestName), &m)
	if !found || err != nil {
		return nil, err
	}
	return &m, nil
}

func (m *manifest) summary(already bool) Summary {
	if m == nil {
		return Summary{}
	}
	return Summary{Counts: m.Counts, Inputs: len(m.Inputs), Groups: m.Groups, Already: already}
}
