package transcript

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const maxWords = 8 // of a name, before parentheses

// judge says whether s is a name (rule 2), and how sure (rule 6).
func judge(s string) (sureness, bool) {
	ws := strings.Fields(s)
	if len(ws) == 0 || len(ws) > maxWords && !isLongOffice(ws) || stopped(s) {
		return 0, false
	}
	r, _ := utf8.DecodeRuneInString(s)
	if !isCapital(r) || !allNameWords(ws) {
		return 0, false
	}
	first, last := fold(ws[0]), fold(ws[len(ws)-1])
	switch {
	case isRole(ws, first, last):
		return sure, true
	case len(ws) == 1:
		return oneWord, !functionWords()[first] || inCapitals(s) && len(s) > 3
	case isTitled(ws):
		return sure, true
	case first == "the":
		return oneWord, !stopEnds()[last] && !isNumeral(last)
	case last == "news":
		return oneWord, true // an agency asks, or a heading
	case functionWords()[first] && !pronouns()[first], stopEnds()[last], isNumeral(last):
		return 0, false
	case strings.HasSuffix(ws[0], ","):
		return oneWord, true // "PARIS, France" as well as "Doe, Jane"
	}
	return named, true
}

// isLongOffice: "The Secretary of State for Harbours and Inland Waters and the
// Isles".
func isLongOffice(ws []string) bool {
	return len(ws) <= 3*maxWords && fold(ws[0]) == "the" && isTitled(ws)
}

// isRole: a role alone, with an article, a number or another word that
// describes it: "QUESTION", "The Court", "Speaker 2", "Unidentified speaker".
func isRole(ws []string, first, last string) bool {
	if isNumeral(last) {
		return len(ws) == 2 && roles()[first]
	}
	switch len(ws) {
	case 1:
		return roles()[first]
	case 2, 3, 4:
		return roles()[last] && (openers()[first] || roles()[first] || ranks()[first])
	}
	return false
}

// isTitled: "Mr. Doe", "Prime Minister Doe", "The President of the Council".
func isTitled(ws []string) bool {
	if fold(ws[0]) == "the" {
		ws = ws[1:]
	}
	first := fold(ws[0])
	if !ranks()[first] || len(ws) == 1 {
		return titles()[first] && len(ws) > 1
	}
	second := fold(ws[1])
	return titles()[second] || roles()[second] || ranks()[second] && len(ws) > 2
}

// allNameWords: all words begin with a capital or are particles, and their
// full stops belong to abbreviations. "Unidentified speaker" may have small
// letters.
func allNameWords(ws []string) bool {
	small := isRole(ws, fold(ws[0]), fold(ws[len(ws)-1]))
	for _, w := range ws {
		if !isNameWord(strings.TrimSuffix(w, ","), small) {
			return false
		}
	}
	return true
}

func isNameWord(w string, small bool) bool {
	if w == "&" || w == "-" || w == "–" || w == "/" {
		return true
	}
	for _, r := range w {
		if !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r) && !strings.ContainsRune("'’‘-–./&#_", r) {
			return false
		}
	}
	if strings.HasSuffix(w, ".") && !isAbbreviation(w) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(w)
	if isCapital(r) || unicode.IsDigit(r) || r == '#' || small {
		return true
	}
	head := strings.ToLower(w)
	if i := strings.IndexAny(head, "-'’"); i >= 0 {
		head = head[:i]
	}
	return particles()[head]
}

// isAbbreviation: "Mr.", "J.", "U.S.".
func isAbbreviation(w string) bool {
	bare := strings.TrimSuffix(w, ".")
	return utf8.RuneCountInString(bare) == 1 || strings.Contains(bare, ".") || abbreviations()[strings.ToLower(bare)]
}

// isCapital: a letter that is not small; many scripts have no small ones.
func isCapital(r rune) bool { return unicode.IsLetter(r) && !unicode.IsLower(r) }

func isNumeral(s string) bool {
	return s != "" && strings.Trim(s, "0123456789#") == ""
}

// inCapitals reports whether a name is written in capitals; "McCARTHY" is.
func inCapitals(s string) bool {
	upper, lower := 0, 0
	for _, r := range s {
		if unicode.IsUpper(r) {
			upper++
		} else if unicode.IsLower(r) {
			lower++
		}
	}
	return upper > 0 && lower*4 <= upper
}
