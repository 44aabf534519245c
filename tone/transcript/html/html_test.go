package html_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-f57f835e/detente/tone"
	"github.com/seed-f57f835e/detente/tone/transcript"
	"github.com/seed-f57f835e/detente/tone/transcript/html"
)

// filler is a paragraph that is long enough to be taken for an article's.
const filler = "The talks went on for another week, in the same room and at the same table, and those who had left it came back one after the other."

func page(body string) string {
	return "<!doctype html><html><head><meta charset='utf-8'><title>Talks</title></head><body><nav><a href='/'>Home</a></nav><article>" + body + "</article></body></html>"
}

func TestPageText(t *testing.T) {
	f := "<p>" + filler + "</p>"
	for _, c := range []struct{ reason, body, want string }{
		{"paragraphs have a blank line between them", f + f, filler + "\n\n" + filler},
		{"white space is the page's layout", "<p>\n  We\n\tmet\u00a0 again. " + filler + "</p>" + f, "We met again. " + filler + "\n\n" + filler},
		{"inline elements are no breaks", "<p>W<b>e</b> <i>met</i>. " + filler + "</p>" + f, "We met. " + filler + "\n\n" + filler},
		{"a break is a line's end, two are a paragraph's", "<p>One.<br>Two.<br>\n<br>Three. " + filler + "</p>" + f, "One.\nTwo.\n\nThree. " + filler + "\n\n" + filler},
		{"entities", "<p>We &amp; you: &ldquo;no&rdquo;. " + filler + "</p>" + f, "We & you: “no”. " + filler + "\n\n" + filler},
		{"scripts and captions are not read", f + "<script>We attack</script><figure><img src='a.jpg'><figcaption>A ship</figcaption></figure>" + f, filler + "\n\n" + filler},
	} {
		got, err := html.Page([]byte(page(c.body)))
		require.NoError(t, err, c.reason)
		assert.Equal(t, c.want, got.Text, c.reason)
	}
}

func TestPageMeta(t *testing.T) {
	head := "<meta property='article:published_time' content='2043-02-11T08:30:00+02:00'><meta name='author' content='Ida Holm'><meta property='og:site_name' content='The Courier'>"
	got, err := html.Page([]byte(strings.Replace(page("<p>By Ida Holm</p><p>"+filler+"</p><p>"+filler+"</p>"), "<title>", head+"<title>", 1)))
	require.NoError(t, err)
	assert.Equal(t, transcript.Page{
		Text: filler + "\n\n" + filler, When: time.Date(2043, 2, 11, 6, 30, 0, 0, time.UTC),
		Meta: []tone.Column{{Name: "title", Value: "Talks"}, {Name: "byline", Value: "Ida Holm"}, {Name: "site", Value: "The Courier"}},
	}, got)
}

func TestPageErrors(t *testing.T) {
	for _, c := range []struct{ reason, in, want string }{
		{"not UTF-8", "<html><p>caf\xe9", "not UTF-8 text: convert the page"},
		{"deeper than anybody writes", "<html>" + strings.Repeat("<div>", 450) + filler, "too deeply nested"},
		{"larger than anybody writes", "<html>" + strings.Repeat("<p>a", 150_000), "too many"},
	} {
		_, err := html.Page([]byte(c.in))
		assert.ErrorContains(t, err, c.want, c.reason)
	}
	got, err := html.Page([]byte("<html></html>"))
	require.NoError(t, err)
	assert.Empty(t, got.Text, "a page without an article")
}

func read(in string, f transcript.Format) (got []string) {
	for s, err := range transcript.Read(strings.NewReader(in), transcript.Options{Format: f, HTML: html.Page}) {
		if err != nil {
			got = append(got, "! "+err.Error())
			continue
		}
		got = append(got, s.Speaker+"|"+s.Text[:min(len(s.Text), 20)])
	}
	return got
}

func TestRead(t *testing.T) {
	briefing := page("<p><b>MR. RUIZ:</b> " + filler + "</p><p>Q&nbsp; Did they? " + filler + "</p><p><b>MR. RUIZ:</b> Yes. " + filler + "</p>")
	turns := []string{"MR. RUIZ|The talks went on fo", "Q|Did they? The talks ", "MR. RUIZ|Yes. The talks went "}
	article := page("<p>" + filler + "</p><p>" + filler + "</p>")
	assert.Equal(t, turns, read(briefing, transcript.Auto))
	assert.Equal(t, turns, read(briefing, transcript.Text), "a page that is said to be a transcript")
	assert.Equal(t, []string{"|MR. RUIZ: The talks "}, read(briefing, transcript.Article), "a page that is said to be an article")
	assert.Equal(t, []string{"|The talks went on fo"}, read(article, transcript.Auto))
	assert.Equal(t, []string{"! transcript: no speaker labels in this page"}, read(article, transcript.Text))
	assert.Len(t, read("<html><script>write()</script></html>", transcript.Auto), 1)
}

func FuzzPage(f *testing.F) {
	f.Add(page("<p>" + filler + "</p>"))
	f.Add("<html><table><tr><td>a<br><br>b</table><svg><p>")
	f.Add("<html><p>By A</p><template><noscript>")
	f.Fuzz(func(t *testing.T, in string) {
		got, err := html.Page([]byte(in))
		again, errAgain := html.Page([]byte(in))
		require.Equal(t, got, again)
		require.Equal(t, err == nil, errAgain == nil)
		require.LessOrEqual(t, len(got.Text), 4*len(in)+64)
	})
}
