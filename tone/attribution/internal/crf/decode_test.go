package crf

import (
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
)

// obeys asserts the laws of Label.
func obeys(t *testing.T, text string, spans []Span) {
	end := 0
	for _, s := range spans {
		if s.Start < end || s.End <= s.Start || s.End > len(text) {
			t.Fatalf("span %v behind %d of %d bytes", s, end, len(text))
		}
		part := text[s.Start:s.End]
		if strings.TrimFunc(part, unicode.IsSpace) != part || strings.Contains(part, "\n") {
			t.Fatalf("span %q", part)
		}
		if s.Kind < Source || s.Kind > Content {
			t.Fatalf("kind %d", s.Kind)
		}
		if utf8.ValidString(text) && !utf8.ValidString(part) {
			t.Fatalf("span %q cuts a letter", part)
		}
		end = s.End
	}
}

func FuzzLabel(f *testing.F) {
	f.Add("“We go,” she said.\n\nHe left.")
	f.Add("\xff\xfe \" ' said that ”")
	f.Add(strings.Repeat("said ", 3000))
	m := Default()
	f.Fuzz(func(t *testing.T, text string) {
		spans := m.Label(nil, text)
		obeys(t, text, spans)
		if !slices.Equal(spans, m.Label(nil, text)) {
			t.Fatal("not the same twice")
		}
	})
}

const plain = "Maria Lind said on Monday that the harbour would stay open.\n\n" +
	"“We have waited long enough,” the mayor said. “The boats must sail.”\n\n" +
	"The harbour has two piers."

func TestLabelFindsThePlainCases(t *testing.T) {
	var got []string
	for _, s := range Default().Label(nil, plain) {
		got = append(got, s.Kind.String()+": "+plain[s.Start:s.End])
	}
	assert.Contains(t, got, "source: Maria Lind")
	assert.Contains(t, got, "content: “We have waited long enough,”")
	assert.Contains(t, got, "source: the mayor")
	assert.Contains(t, got, "content: “The boats must sail.”")
}

func TestOneModelServesManyGoroutines(t *testing.T) {
	want := Default().Label(nil, plain)
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for range 20 {
				assert.Equal(t, want, Default().Label(nil, plain))
			}
		})
	}
	wg.Wait()
}

func TestLabelAppends(t *testing.T) {
	head := []Span{{Start: 1, End: 2, Kind: Cue}}
	got := Default().Label(head, plain)
	assert.Equal(t, head[0], got[0])
	assert.Equal(t, Default().Label(nil, plain), got[1:])
}

// A paragraph longer than a chain may be is cut at the ends of sentences.
func TestAHugeParagraphIsCut(t *testing.T) {
	text := strings.Repeat("Maria Lind said the harbour would stay open. The boats lay still. ", 2*maxChain/12)
	spans := Default().Label(nil, text)
	obeys(t, text, spans)
	assert.Greater(t, len(spans), maxChain/10)
	oneSentence := strings.Repeat("open harbour ", 2*maxChain)
	obeys(t, oneSentence, Default().Label(nil, oneSentence))
}

func TestLabelParagraphReadsOverLineBreaks(t *testing.T) {
	text := strings.Replace(plain, " that ", "\nthat ", 1)
	end := strings.Index(text, "\n\n")
	got := Default().LabelParagraph(nil, text, 0, end)
	assert.Equal(t, Default().Label(nil, plain[:end]), got)
}
