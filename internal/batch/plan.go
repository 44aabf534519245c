package batch

import (
	"bufio"
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"sync"
	"sync/atomic"
	"time"
)

// Layout is the version of what stands in a batch's directory.
const Layout = 2

// Settings are all that a result depends on besides its inputs.
type Settings struct {
	Layout      int               `json:"layout"`
	Program     string            `json:"program"`
	PartSize    int64             `json:"part_size"` // bytes of text that make a part
	Lexicon     Lexicon           `json:"lexicon"`
	Model       string            `json:"model"` // checksum of what attributes articles
	Tables      []string          `json:"tables"`
	Formats     []string          `json:"formats"`
	By          []string          `json:"by"`
	Keep        []string          `json:"keep,omitempty"`
	Top         int               `json:"top"`
	MinEvidence int               `json:"min_evidence"`
	Reading     map[string]string `json:"reading,omitempty"` // flags that say how to read the inputs
}

// Lexicon names a lexicon.
type Lexicon struct {
	Name    string `json:"name"`
	Version string `json:"version"`
	Hash    string `json:"hash"`
}

// An Input is a file as it was when the batch began.
type Input struct {
	Name   string `json:"name"`
	Size   int64  `json:"size"`
	SHA256 string `json:"sha256,omitempty"` // empty for another shard's
	Error  string `json:"error,omitempty"`  // why it could not be read

	modified time.Time
}

// A plan is what a batch is going to do.
type plan struct {
	Settings Settings `json:"settings"`
	Shard    Shard    `json:"shard,omitzero"`
	Inputs   []Input  `json:"inputs"`
}

// A Shard is the Index-th of Of shares of the work, from 1.
type Shard struct {
	Index int `json:"index"`
	Of    int `json:"of"`
}

func (s Shard) String() string { return fmt.Sprintf("%d/%d", s.Index, s.Of) }

// ParseShard reads a shard as it is written, 3/64; "" is all the work.
func ParseShard(text string) (s Shard, err error) {
	if text == "" {
		return s, nil
	}
	var rest string
	if n, _ := fmt.Sscanf(text+" ", "%d/%d%s", &s.Index, &s.Of, &rest); n != 2 || s.Index < 1 || s.Index > s.Of {
		return Shard{}, fmt.Errorf("%q is no shard: write 3/64 for the third of 64, from 1/64 to 64/64", text)
	}
	return s, nil
}

// makePlan looks at the inputs. It reads those that the shard needs, for their hash.
func makePlan(ctx context.Context, settings Settings, shard Shard, names []string, workers int, progress func(done, total int64)) (*plan, error) {
	p := &plan{Settings: settings, Shard: shard, Inputs: make([]Input, len(names))}
	for i, name := range names {
		p.Inputs[i] = look(name)
	}
	var todo []int
	var total int64
	for i, s := range p.sources() {
		if s.large || shard.owns(i, 0, s) {
			for k := s.lo; k < s.hi; k++ {
				todo = append(todo, k)
				total += p.Inputs[k].Size
			}
		}
	}
	var next, done atomic.Int64
	seen := func(n int64) { progress(done.Add(n), total) }
	var wg sync.WaitGroup
	for range workers {
		wg.Go(func() {
			for {
				i := int(next.Add(1)) - 1
				if i >= len(todo) || ctx.Err() != nil {
					return
				}
				p.Inputs[todo[i]].hash(ctx, seen)
			}
		})
	}
	wg.Wait()
	return p, context.Cause(ctx)
}

// look asks the file system about an input.
func look(name string) Input {
	info, err := os.Stat(name)
	if err == nil {
		err = irregular(info.Mode())
	}
	if err != nil {
		return Input{Name: name, Error: cause(err).Error()}
	}
	return Input{Name: name, Size: info.Size(), modified: info.ModTime()}
}

// irregular says what is to be done about an input that is no regular file. It is not
// opened, because a pipe that nobody writes to would be waited for, and a device has no end.
func irregular(mode os.FileMode) error {
	what := ""
	switch {
	case mode.IsRegular():
		return nil
	case mode.IsDir():
		return errors.New("a folder, not a file: name the files in it")
	case mode&os.ModeNamedPipe != 0:
		what = "a pipe"
	case mode&os.ModeSocket != 0:
		what = "a socket"
	case mode&os.ModeDevice != 0:
		what = "a device"
	default:
		what = "something else"
	}
	return fmt.Errorf("%s, not a file: write what comes from it to a file, because a batch may have to read it again", what)
}

// hash reads the input.
func (in *Input) hash(ctx context.Context, seen func(int64)) {
	if in.Error != "" {
		return
	}
	f, err := os.Open(in.Name)
	if err == nil {
		defer f.Close()
		h := sha256.New()
		if _, err = io.Copy(h, &counted{ctx, f, seen}); err == nil {
			in.SHA256 = hex.EncodeToString(h.Sum(nil))
		}
	}
	if err != nil && ctx.Err() == nil {
		in.Error = cause(err).Error()
	}
}

// A counted reader tells how much was read, and stops when ctx does.
type counted struct {
	ctx  context.Context
	r    io.Reader
	seen func(int64)
}

func (c *counted) Read(b []byte) (int, error) {
	if err := context.Cause(c.ctx); err != nil {
		return 0, err
	}
	n, err := c.r.Read(b)
	c.seen(int64(n))
	return n, err
}

// cause takes the name off a file's error.
func cause(err error) error {
	if e, ok := errors.AsType[*os.PathError](err); ok {
		return e.Err
	}
	return err
}

// differs says in what q, which a run has just made, is not p, which was begun.
func (p *plan) differs(q *plan) error {
	if err := p.Settings.differs(&q.Settings); err != nil {
		return err
	}
	if p.Shard != q.Shard {
		return fmt.Errorf("it was begun with --shard %s, not %s", p.Shard, q.Shard)
	}
	for i := range min(len(p.Inputs), len(q.Inputs)) {
		a, b := &p.Inputs[i], &q.Inputs[i]
		if a.Name != b.Name {
			return fmt.Errorf("its input %d was %s, not %s", i+1, a.Name, b.Name)
		}
		if a.differs(b) {
			return fmt.Errorf("the input %s has changed since", cmp.Or(a.Name, "?"))
		}
	}
	if len(p.Inputs) != len(q.Inputs) {
		return fmt.Errorf("it was begun with %d inputs, not %d", len(p.Inputs), len(q.Inputs))
	}
	return nil
}

// differs reports whether a file is not what it was.
func (in *Input) differs(o *Input) bool {
	return in.Size != o.Size || in.SHA256 != o.SHA256 || in.Error != o.Error
}

// differs names the first setting that is another.
func (s *Settings) differs(o *Settings) error {
	x, y := reflect.ValueOf(*s), reflect.ValueOf(*o)
	for i := range x.NumField() {
		if a, b := x.Field(i).Interface(), y.Field(i).Interface(); !reflect.DeepEqual(a, b) && !(isEmpty(x.Field(i)) && isEmpty(y.Field(i))) {
			return fmt.Errorf("it was begun with another %s: %v, not %v", x.Type().Field(i).Tag.Get("json"), a, b)
		}
	}
	return nil
}

func isEmpty(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Map, reflect.Slice:
		return v.Len() == 0
	}
	return v.IsZero()
}

// write writes head, an object, with the inputs as its last member, one a line.
func writeWithInputs(w io.Writer, head any, inputs []Input) error {
	b, err := json.MarshalIndent(head, "", "  ")
	if err != nil {
		return err
	}
	out := bufio.NewWriter(w)
	out.Write(b[:len(b)-len("\n}")])
	out.WriteString(",\n  \"inputs\": [")
	for i := range inputs {
		line, err := json.Marshal(&inputs[i])
		if err != nil {
			return err
		}
		out.WriteString([...]string{"\n    ", ",\n    "}[min(i, 1)])
		out.Write(line)
	}
	out.WriteString("\n  ]\n}\n")
	return out.Flush()
}

func (p *plan) write(dir string) error {
	head := struct {
		Settings Settings `json:"settings"`
		Shard    Shard    `json:"shard,omitzero"`
	}{p.Settings, p.Shard}
	return whole(filepath.Join(dir, planName), func(w io.Writer) error { return writeWithInputs(w, head, p.Inputs) })
}

// readPlan reads a directory's plan; nil where there is none.
func readPlan(dir string) (*plan, error) {
	var p plan
	found, err := readJSON(filepath.Join(dir, planName), &p)
	if !found || err != nil {
		return nil, err
	}
	return &p, nil
}

func readJSON(path string, into any) (found bool, err error) {
	f, err := os.Open(path)
	if errors.Is(err, os.ErrNotExist) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	defer f.Close()
	if err := json.NewDecoder(bufio.NewReader(f)).Decode(into); err != nil {
		return true, fmt.Errorf("%s: %w", path, err)
	}
	return true, nil
}
