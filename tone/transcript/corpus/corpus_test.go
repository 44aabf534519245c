package corpus_test

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-f57f835e/detente/tone/transcript/corpus"
)

// tree makes files in a folder, and goes there.
func tree(t *testing.T, names ...string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for _, name := range names {
		require.NoError(t, os.MkdirAll(filepath.Dir(name), 0o755))
		require.NoError(t, os.WriteFile(name, []byte("Hello.\n"), 0o644))
	}
}

// names gathers what Names yields, with slashes, errors as "! message".
func names(args ...string) (got []string) {
	for name, err := range corpus.Names(args...) {
		if err != nil {
			got = append(got, "! "+err.Error())
			continue
		}
		got = append(got, filepath.ToSlash(name))
	}
	return got
}

func TestNames(t *testing.T) {
	tree(t, "b/2.txt", "b/10.txt", "b/a/x.vtt", "b/Z.txt", "b/.hidden", "b/.git/config", "b/talk.MP3", "b/p.jpg",
		"c/utterances.jsonl", "c/speakers.json", "c/conversations.json", "c/index.json", "c/notes.json", "d/speakers.json",
		"e/deep/er/1.csv.gz", "e/2.csv", "odd[1].txt")
	require.NoError(t, os.Mkdir("empty", 0o755))
	for _, c := range []struct {
		reason string
		args   []string
		want   []string
	}{
		{"files stay in order, twice is twice", []string{"b/2.txt", "-", "b/10.txt", "b/2.txt"}, []string{"b/2.txt", "-", "b/10.txt", "b/2.txt"}},
		{"a folder is sorted by bytes, without hidden files and sound", []string{"b"}, []string{"b/10.txt", "b/2.txt", "b/Z.txt", "b/a/x.vtt"}},
		{"a file that is named is taken whatever it is", []string{"b/.hidden", "b/talk.MP3"}, []string{"b/.hidden", "b/talk.MP3"}},
		{"a ConvoKit corpus is its utterances", []string{"c", "d"}, []string{"c/notes.json", "c/utterances.jsonl", "d/speakers.json"}},
		{"a pattern", []string{"b/*.txt"}, []string{"b/10.txt", "b/2.txt", "b/Z.txt"}},
		{"any folders", []string{"e/**/*.csv*"}, []string{"e/2.csv", "e/deep/er/1.csv.gz"}},
		{"alternatives", []string{"{b,e}/2.*"}, []string{"b/2.txt", "e/2.csv"}},
		{"a file of that name comes before the pattern", []string{"odd[1].txt"}, []string{"odd[1].txt"}},
		{"nothing there, and the others go on", []string{"no.txt", "no/*.txt", "empty", "b/2.txt"},
			[]string{"! no.txt: no such file or directory", "! no/*.txt: no files match this pattern", "! empty: no files", "b/2.txt"}},
		{"a pattern that is none", []string{"b/[.txt"}, []string{"! b/[.txt: syntax error in pattern"}},
	} {
		got := names(c.args...)
		for i := range got {
			got[i] = strings.Replace(got[i], "The system cannot find the file specified.", "no such file or directory", 1)
		}
		assert.Equal(t, c.want, got, c.reason)
	}
}

func TestLinks(t *testing.T) {
	tree(t, "a/1.txt", "b/2.txt")
	if err := os.Symlink(filepath.Join("..", "b", "2.txt"), "a/link.txt"); err != nil {
		t.Skip("no links here: ", err)
	}
	require.NoError(t, os.Symlink("..", "a/up"))
	require.NoError(t, os.Symlink("nowhere", "a/broken.txt"))
	assert.Equal(t, []string{"a/1.txt", "a/broken.txt", "a/link.txt"}, names("a"), "a link upwards is not followed")
}

func TestNamesStops(t *testing.T) {
	tree(t, "a/1", "a/2", "b")
	for range corpus.Names("a", "b", "no", "*") {
		break
	}
}

func pack(t *testing.T, kind, text string) []byte {
	var b bytes.Buffer
	var w io.WriteCloser = gzip.NewWriter(&b)
	if kind == "zstd" {
		z, err := zstd.NewWriter(&b)
		require.NoError(t, err)
		w = z
	}
	_, err := io.WriteString(w, text)
	require.NoError(t, err)
	require.NoError(t, w.Close())
	return b.Bytes()
}

// closing remembers that it was closed.
type closing struct {
	io.Reader
	closed bool
}

func (c *closing) Close() error { c.closed = true; return nil }

func TestDecompress(t *testing.T) {
	long := strings.Repeat("We met again. ", 50000)
	for _, kind := range []string{"gzip", "zstd"} {
		one := pack(t, kind, long)
		for _, c := range []struct {
			reason string
			in     []byte
			want   string
			fails  string
		}{
			{"whole", one, long, ""},
			{"two members", append(slices.Clone(one), pack(t, kind, "More.")...), long + "More.", ""},
			{"cut off", one[:len(one)-9], long, "cut off"},
			{"damaged", append(append(slices.Clone(one[:20]), "garbage in the middle"...), one[20:]...), long, kind + ": "},
		} {
			below := &closing{Reader: bytes.NewReader(c.in)}
			r, err := corpus.Decompress(below)
			require.NoError(t, err)
			got, err := io.ReadAll(r)
			if c.fails == "" {
				require.NoError(t, err, c.reason)
				assert.Equal(t, c.want, string(got), c.reason)
			} else {
				require.ErrorContains(t, err, c.fails, "%s: %s", kind, c.reason)
				assert.True(t, strings.HasPrefix(c.want, string(got)), "%s: %s", kind, c.reason)
			}
			require.NoError(t, r.Close())
			assert.True(t, below.closed)
		}
	}
}

func TestDecompressOther(t *testing.T) {
	for _, in := range []string{"", "\x1f", "a", "Hello.", "\x28\xb5"} {
		r, err := corpus.Decompress(io.NopCloser(strings.NewReader(in)))
		require.NoError(t, err)
		got, err := io.ReadAll(r)
		require.NoError(t, err)
		assert.Equal(t, in, string(got))
	}
	_, err := corpus.Decompress(io.NopCloser(strings.NewReader("\x1f\x8bno gzip at all")))
	require.ErrorContains(t, err, "gzip")
}

func TestOpen(t *testing.T) {
	tree(t, "a/1.txt")
	require.NoError(t, os.WriteFile("1.txt.gz", pack(t, "gzip", "Packed."), 0o644))
	r, err := corpus.Open("1.txt.gz")
	require.NoError(t, err)
	got, err := io.ReadAll(r)
	require.NoError(t, err)
	assert.Equal(t, "Packed.", string(got))
	require.NoError(t, r.Close())
	_, err = corpus.Open("a")
	assert.ErrorIs(t, err, corpus.ErrFolder)
	_, err = corpus.Open("no")
	assert.EqualError(t, errors.New(strings.ReplaceAll(err.Error(), "The system cannot find the file specified.", "no such file or directory")), "no: no such file or directory")
}

func TestList(t *testing.T) {
	for _, c := range []struct {
		reason, in string
		want       []string
	}{
		{"lines", "a.txt\nb c.txt\r\n\n d", []string{"a.txt", "b c.txt", " d"}},
		{"NUL bytes, as find -print0 writes them", "a\nb\x00c\x00", []string{"a\nb", "c"}},
		{"nothing", "", nil},
	} {
		var got []string
		for name, err := range corpus.List(strings.NewReader(c.in)) {
			require.NoError(t, err)
			got = append(got, name)
		}
		assert.Equal(t, c.want, got, c.reason)
	}
	for _, err := range corpus.List(strings.NewReader(strings.Repeat("x", 1<<20))) {
		assert.Error(t, err, "a name of a megabyte")
	}
}

func FuzzDecompress(f *testing.F) {
	f.Add([]byte("\x1f\x8b\x08\x00"))
	f.Add([]byte("\x28\xb5\x2f\xfd\x00"))
	f.Add([]byte("Hello."))
	f.Fuzz(func(t *testing.T, in []byte) {
		read := func() ([]byte, bool) {
			r, err := corpus.Decompress(io.NopCloser(bytes.NewReader(in)))
			if err != nil {
				return nil, true
			}
			defer r.Close()
			b, err := io.ReadAll(io.LimitReader(r, 1<<20))
			return b, err != nil
		}
		a, failed := read()
		b, failedAgain := read()
		require.Equal(t, a, b)
		require.Equal(t, failed, failedAgain)
	})
}
