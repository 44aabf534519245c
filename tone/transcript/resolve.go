package transcript

import (
	"slices"
	"strings"

	"github.com/seed-f57f835e/detente/tone"
)

// Variants of one speaker's name become one inside a document (rule 11).

// A variant is a name as labels have it, and what it says.
type variant struct {
	name      string
	countries map[string]bool
	titles    []string // "president", of several words "vice", "president"
	words     []string // of the person's name, lower case; none for an office
	suffix    string   // "jr"
	generic   bool     // "QUESTION", "Speaker 2": many people or nobody known

}

// resolve gives the labels of one person one name.
func (l *layout) resolve() {
	l.declared()
	l.namesakes()
	r := resolver{index: map[string]int{}}
	for i := range l.marks {
		if m := &l.marks[i]; m.accepted && m.kind.isLabel() {
			r.add(m)
		}
	}
	names := r.names()
	for i := range l.marks {
		if m := &l.marks[i]; m.accepted && m.kind.isLabel() {
			m.rename(names[m.name])
		}
	}
}

// rename keeps the label as it is written in a column.
func (m *mark) rename(name string) {
	if name == m.name {
		return
	}
	if !slices.ContainsFunc(m.meta, func(c tone.Column) bool { return c.Name == LabelColumn }) {
		m.meta = append(m.meta, tone.Column{Name: LabelColumn, Value: m.name})
	}
	m.name = name
}

// declared takes the name out of "The Prime Minister (Jane Doe)", and gives it
// to the office where it stands alone, if only one person had it.
func (l *layout) declared() {
	holders := map[string]string{}
	for i := range l.marks {
		m := &l.marks[i]
		if !m.accepted || !m.kind.isLabel() || !m.hasAffiliation() {
			continue
		}
		if v := parseVariant(m.name); !hasArticle(m.name) && (len(v.words) > 0 || v.generic) {
			continue
		}
		for j, c := range m.meta {
			if c.Name == "affiliation" && isPerson(c.Value) {
				if held, ok := holders[m.name]; ok && held != c.Value {
					holders[m.name] = ""
				} else {
					holders[m.name] = c.Value
				}
				office := m.name
				m.meta = slices.Concat(m.meta[:j:j], m.meta[j+1:], []tone.Column{{Name: LabelColumn, Value: office}})
				m.name = c.Value
				break
			}
		}
	}
	for i := 0; i < len(l.marks) && len(holders) > 0; i++ {
		if m := &l.marks[i]; holders[m.name] != "" {
			m.rename(holders[m.name])
		}
	}
}

// hasArticle: "The Taoiseach" is an office, known here or not.
func hasArticle(name string) bool { return len(name) > 4 && strings.EqualFold(name[:4], "the ") }

func (m *mark) hasAffiliation() bool {
	return slices.ContainsFunc(m.meta, func(c tone.Column) bool { return c.Name == "affiliation" })
}

// bodies end the names of what is not a person.
var bodies = words(`committee union party office ministry council department group affairs nations assembly state
	states agency association commission organization organisation company university institute bank court
	court's house force forces army navy service services press team`)

// isPerson: "Mr Piers Ashdown", "Jane Doe".
func isPerson(s string) bool {
	ws := strings.Fields(s)
	if len(ws) < 2 || len(ws) > 5 || bodies()[fold(ws[len(ws)-1])] || isCountry(s) || strings.ContainsAny(s, ",;/0123456789") {
		return false
	}
	v := parseVariant(s)
	sureness, ok := judge(s)
	return ok && len(v.words) > 0 && !v.generic && (sureness == named || isTitled(ws)) && !slices.Contains(ws, "of") && !slices.Contains(ws, "for")
}

// namesakes puts the country into the name where one label has several: "Mr.
// Kim (Republic of Korea)".
func (l *layout) namesakes() {
	first, several := map[string]string{}, map[string]bool{}
	for i := range l.marks {
		if m := &l.marks[i]; m.accepted && m.kind.isLabel() {
			if c := m.country(); c != "" {
				if held, ok := first[m.name]; ok && held != c {
					several[m.name] = true
				}
				first[m.name] = c
			}
		}
	}
	for i := range l.marks {
		m := &l.marks[i]
		if c := m.country(); several[m.name] && c != "" && m.accepted {
			m.rename(m.name + " (" + c + ")")
		}
	}
}

func (m *mark) country() string {
	for _, c := range m.meta {
		if c.Name == "country" {
			return c.Value
		}
	}
	return ""
}

// A resolver puts variants into groups.
type resolver struct {
	variants []variant
	index    map[string]int // of variants, by name
	parent   []int          // union-find over variants
}

func (r *resolver) add(m *mark) {
	i, known := r.index[m.name]
	if !known {
		i = len(r.variants)
		r.index[m.name] = i
		r.variants = append(r.variants, parseVariant(m.name))
		r.parent = append(r.parent, i)
	}
	if c := m.country(); c != "" {
		if r.variants[i].countries == nil {
			r.variants[i].countries = map[string]bool{}
		}
		r.variants[i].countries[c] = true
	}
}

func (r *resolver) find(i int) int {
	for r.parent[i] != i {
		r.parent[i] = r.parent[r.parent[i]]
		i = r.parent[i]
	}
	return i
}

// courtesies are titles that many people have.
var courtesies = words(`mr mrs ms mx miss messrs madam dr prof professor sir dame hon rt right honourable shri smt`)

// women's and men's titles are not one person's.
var (
	hers = words(`mrs ms miss madam dame lady baroness queen princess sister congresswoman chairwoman councilwoman
		spokeswoman smt madame frau`)
	his = words(`mr messrs sir lord baron king prince father congressman chairman councilman spokesman shri monsieur herr`)
)

// titleOf is what an abbreviation stands for.
var titleOf = pairs(`
sec secretary
pres president
amb ambassador
gov governor
sen senator
rep representative
gen general
min minister
pm prime-minister
lt lieutenant
col colonel
maj major
capt captain
adm admiral
`)

// parseVariant takes a name apart.
func parseVariant(name string) variant {
	v := variant{name: name}
	ws := strings.Fields(strings.NewReplacer("’", "'", "‘", "'").Replace(name))
	if len(ws) > 0 && fold(ws[0]) == "the" {
		ws = ws[1:]
	}
	if len(ws) == 0 || isGeneric(ws) {
		v.generic = true
		return v
	}
	for len(ws) > 0 {
		title := fold(ws[0])
		if long := titleOf()[title]; long != "" {
			title = long
		}
		if !titles()[title] && !ranks()[title] && !courtesies()[title] && !(len(ws) == 1 && roles()[title]) {
			break
		}
		v.titles = append(v.titles, title)
		ws = ws[1:]
	}
	if len(ws) > 0 && (fold(ws[0]) == "of" || fold(ws[0]) == "for") { // an office and its place
		v.titles = append(v.titles, fold(strings.Join(ws, " ")))
		return v
	}
	if n := len(ws); n > 1 && suffixes()[fold(ws[n-1])] {
		v.suffix = fold(ws[n-1])
		ws = ws[:n-1]
	}
	for _, w := range ws {
		v.words = append(v.words, initials(fold(w))...)
	}
	return v
}

// isGeneric: a role that is no office, perhaps with a number or a word before it.
func isGeneric(ws []string) bool {
	first, last := fold(ws[0]), fold(ws[len(ws)-1])
	if isNumeral(last) && len(ws) > 1 {
		return true
	}
	if len(ws) > 1 && courtesies()[first] && !titles()[last] {
		ws = ws[1:]
		first = fold(ws[0])
	}
	if titles()[last] || offices()[last] || !roles()[last] {
		return false
	}
	return len(ws) == 1 || openers()[first] || roles()[first] || ranks()[first]
}

// offices are roles that one person has at a time.
var offices = words(`president vice-president secretary secretary-general minister premier chancellor ambassador
	governor mayor king queen pope chair chairman chairwoman chairperson speaker director-general director`)

// initials cuts "j.v" into "j" and "v".
func initials(w string) []string {
	parts := strings.Split(w, ".")
	for _, p := range parts {
		if len(p) != 1 {
			return []string{strings.TrimRight(w, ".,")}
		}
	}
	return parts
}

// office returns the titles without courtesies, as one key.
func (v *variant) office() string {
	var list []string
	for _, t := range v.titles {
		if !courtesies()[t] {
			list = append(list, t)
		}
	}
	return strings.Join(list, " ")
}

// conflicts reports whether two variants cannot be one person's: a man's and a
// woman's title, different offices, other countries, father and son.
func (v *variant) conflicts(w *variant) bool {
	has := func(v *variant, set map[string]bool) bool {
		return slices.ContainsFunc(v.titles, func(t string) bool { return set[t] })
	}
	if has(v, hers()) && has(w, his()) || has(v, his()) && has(w, hers()) {
		return true
	}
	if v.suffix != w.suffix && v.suffix != "" && w.suffix != "" {
		return true
	}
	a, b := strings.Fields(v.office()), strings.Fields(w.office())
	if len(a) > 0 && len(b) > 0 && !slices.ContainsFunc(a, func(t string) bool { return slices.Contains(b, t) }) {
		return true
	}
	if len(v.countries) == 0 || len(w.countries) == 0 {
		return false
	}
	for c := range v.countries {
		if w.countries[c] {
			return false
		}
	}
	return true
}

// names returns the name of each variant's group.
func (r *resolver) names() map[string]string {
	r.joinEqual()
	r.joinShort()
	r.joinOffices()
	best := map[int]int{}
	for i := range r.variants {
		g := r.find(i)
		if b, ok := best[g]; !ok || r.variants[i].fuller(&r.variants[b]) {
			best[g] = i
		}
	}
	out := make(map[string]string, len(r.variants))
	for i := range r.variants {
		out[r.variants[i].name] = r.variants[best[r.find(i)]].name
	}
	return out
}

// fuller: more of the person's name, then fewer titles. Of equals the first
// stays.
func (v *variant) fuller(w *variant) bool {
	if a, b := letters(v.words), letters(w.words); a != b {
		return a > b
	}
	return len(v.words) > 0 && len(v.titles) < len(w.titles)
}

func letters(words []string) (n int) {
	for _, w := range words {
		n += len(w)
	}
	return n
}

// joinEqual joins equal names with other titles or in other letters, and equal
// offices.
func (r *resolver) joinEqual() {
	held := map[string][]int{}
	for i := range r.variants {
		v := &r.variants[i]
		key := strings.Join(v.words, " ") + "|" + v.suffix
		if len(v.words) == 0 {
			key = "the " + v.office()
		}
		if v.generic {
			key = "generic " + strings.ToLower(v.name)
		}
		if len(held[key]) < maxNamesakes {
			r.join(i, held[key])
		}
		held[key] = append(held[key], i)
	}
}

// maxNamesakes bounds the cost of a text with thousands of names of one family.
const maxNamesakes = 50

// join joins i to the group that the candidates have, if it is one and nobody
// in it conflicts.
func (r *resolver) join(i int, candidates []int) {
	group := -1
	for _, c := range candidates {
		if r.variants[i].conflicts(&r.variants[c]) {
			continue
		}
		if g := r.find(c); group < 0 {
			group = g
		} else if g != group {
			return
		}
	}
	if group >= 0 {
		r.parent[r.find(i)] = group
	}
}

// joinShort joins a part of a name to the one longer name that has it: the
// family name, or a first word alone, which is the family name in some
// languages and the given one in others.
func (r *resolver) joinShort() {
	last, first := map[string][]int{}, map[string][]int{}
	order := []int{}
	for i := range r.variants {
		if v := &r.variants[i]; len(v.words) > 0 && !v.generic {
			order = append(order, i)
			last[v.words[len(v.words)-1]] = append(last[v.words[len(v.words)-1]], i)
			first[v.words[0]] = append(first[v.words[0]], i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return letters(r.variants[b].words) - letters(r.variants[a].words) })
	for _, i := range order {
		v := &r.variants[i]
		candidates := r.longer(v, last[v.words[len(v.words)-1]], isPartOf)
		if len(candidates) == 0 && len(v.words) == 1 {
			candidates = r.longer(v, first[v.words[0]], func(a, b []string) bool { return len(b) > 1 })
		}
		r.join(i, candidates)
	}
}

func (r *resolver) longer(v *variant, list []int, fits func(a, b []string) bool) (out []int) {
	if len(list) > maxNamesakes {
		return nil
	}
	for _, c := range list {
		if w := &r.variants[c]; letters(w.words) > letters(v.words) && fits(v.words, w.words) {
			out = append(out, c)
		}
	}
	return out
}

// isPartOf: the given names of a, words or initials, are some of b's, in order.
func isPartOf(a, b []string) bool {
	given := a[:len(a)-1]
	for _, w := range b[:len(b)-1] {
		if len(given) > 0 && (given[0] == w || len(given[0]) == 1 && strings.HasPrefix(w, given[0])) {
			given = given[1:]
		}
	}
	return len(given) == 0
}

// joinOffices joins "THE PRESIDENT" to the one president who has a name.
func (r *resolver) joinOffices() {
	if slices.ContainsFunc(r.variants, func(v variant) bool { return len(v.countries) > 0 }) {
		return // among states "The President" is who presides
	}
	holders := map[string][]int{}
	for i := range r.variants {
		if v := &r.variants[i]; len(v.words) > 0 && !v.generic {
			holders[v.office()] = append(holders[v.office()], i)
		}
	}
	for i := range r.variants {
		v := &r.variants[i]
		if office := v.office(); len(v.words) == 0 && !v.generic && office != "" && len(holders[office]) <= maxNamesakes {
			r.join(i, holders[office])
		}
	}
}
