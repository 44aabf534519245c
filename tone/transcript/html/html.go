// Package html takes the article out of an HTML page, for transcript.Options.
//
// It is a package of its own because the parser and Mozilla's readability
// algorithm, codeberg.org/readeck/go-readability/v2, add 2.5 MB to a program,
// which one that reads no pages should not carry.
package html

import (
	"bytes"
	"errors"
	"fmt"
	"net/url"
	"strings"
	"time"
	"unicode/utf8"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/seed-f57f835e/detente/tone"
	"github.com/seed-f57f835e/detente/tone/transcript"
)

// Depth and number of elements that a page may have: the algorithm goes over
// its tree many times, and recursively.
const (
	maxDepth    = 200
	maxElements = 200_000
)

// Page returns the article of a page: its paragraphs, headings and items of
// lists with a blank line between them, a line break where the page has one.
// Where the page says so Meta has the columns title, byline and site. The text
// is empty where there is no article. A page that is not UTF-8, or far beyond
// what people write, is an error.
func Page(page []byte) (out transcript.Page, err error) {
	if !utf8.Valid(page) {
		return out, fmt.Errorf("%w: convert the page with iconv -f WINDOWS-1252 -t UTF-8", transcript.ErrNotText)
	}
	doc, err := html.ParseWithOptions(bytes.NewReader(page), html.ParseOptionEnableScripting(false))
	if err != nil {
		return out, fmt.Errorf("not HTML: %w", err)
	}
	if tooLarge(doc) {
		return out, errors.New("a page of too many or too deeply nested elements")
	}
	defer func() { // the algorithm is long and not ours
		if r := recover(); r != nil {
			out, err = transcript.Page{}, fmt.Errorf("this HTML page cannot be read: %v", r)
		}
	}()
	parser := readability.NewParser()
	parser.CharThresholds = 100 // statements are shorter than what the default expects
	article, err := parser.ParseAndMutate(doc, &url.URL{Scheme: "https", Host: "page.invalid", Path: "/"})
	if err != nil || article.Node == nil {
		return out, nil
	}
	out.Text = withoutByline(text(article.Node), article.Byline())
	out.When, _ = article.PublishedTime()
	if !out.When.IsZero() {
		out.When = out.When.UTC().Truncate(time.Second)
	}
	for _, c := range []tone.Column{{Name: "title", Value: article.Title()}, {Name: "byline", Value: article.Byline()}, {Name: "site", Value: article.SiteName()}} {
		if c.Value = strings.TrimSpace(c.Value); c.Value != "" {
			out.Meta = append(out.Meta, c)
		}
	}
	return out, nil
}

// withoutByline takes the author's name off the beginning, which is no part of
// what was written.
func withoutByline(text, byline string) string {
	first, rest, _ := strings.Cut(text, "\n\n")
	first = strings.TrimSpace(first)
	if byline = strings.TrimSpace(byline); byline != "" && (strings.EqualFold(first, byline) || strings.EqualFold(first, "By "+byline)) {
		return strings.TrimSpace(rest)
	}
	return text
}

// tooLarge goes over the tree without recursion.
func tooLarge(doc *html.Node) bool {
	count, depth := 0, 0
	for n := doc; n != nil; {
		if count++; count > maxElements || depth > maxDepth {
			return true
		}
		if n.FirstChild != nil {
			n, depth = n.FirstChild, depth+1
			continue
		}
		for n != nil && n.NextSibling == nil {
			n, depth = n.Parent, depth-1
		}
		if n != nil {
			n = n.NextSibling
		}
	}
	return false
}

// text returns the text of an article. Labels of speakers stand at the
// beginning of lines, so what is a block on the page is a paragraph here.
func text(article *html.Node) string {
	w := writer{}
	w.node(article)
	w.blank()
	return strings.TrimSpace(w.out.String())
}

type writer struct {
	out  strings.Builder
	line strings.Builder // the line that is open
}

func (w *writer) node(n *html.Node) {
	switch {
	case n.Type == html.TextNode:
		w.line.WriteString(n.Data)
		return
	case n.DataAtom == atom.Br:
		w.br()
		return
	case n.DataAtom == atom.Figure, n.DataAtom == atom.Script, n.DataAtom == atom.Style:
		return
	}
	block := isBlock(n)
	if block {
		w.blank()
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c)
	}
	if block {
		w.blank()
	}
}

// blank ends the paragraph that is open.
func (w *writer) blank() {
	w.flush()
	if s := w.out.String(); s != "" && !strings.HasSuffix(s, "\n\n") {
		w.out.WriteByte('\n')
	}
}

// br ends the line that is open; two of them end the paragraph.
func (w *writer) br() {
	if strings.TrimSpace(w.line.String()) == "" {
		w.blank()
	}
	w.flush()
}

// flush ends the line that is open. White space in it is the page's layout.
func (w *writer) flush() {
	if line := strings.Join(strings.Fields(w.line.String()), " "); line != "" {
		w.out.WriteString(line + "\n")
	}
	w.line.Reset()
}

func isBlock(n *html.Node) bool {
	switch n.DataAtom {
	case atom.A, atom.Abbr, atom.B, atom.Bdi, atom.Bdo, atom.Cite, atom.Code, atom.Data, atom.Dfn, atom.Em, atom.Font, atom.I, atom.Img,
		atom.Kbd, atom.Label, atom.Mark, atom.Q, atom.S, atom.Samp, atom.Small, atom.Span, atom.Strong, atom.Sub, atom.Sup, atom.Time,
		atom.Tt, atom.U, atom.Var, atom.Wbr:
		return false
	}
	return n.Type == html.ElementNode
}
