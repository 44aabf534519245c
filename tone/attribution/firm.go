package attribution

import (
	"slices"
	"strings"
)

// longer resolves "the ministry" to the words that it was told of with, where those were no
// name: the foreign ministry's spokeswoman.
func (n *namer) longer(si int, d *description) int {
	for k, steps := d.at-1, 0; k > 0 && steps < maxFar*maxFar; k, steps = k-1, steps+1 {
		if w := &n.words[k]; w.low != d.head || w.capital || w.quoted >= 0 {
			continue
		}
		lo := k
		for lo > 0 && n.words[lo-1].class == open && n.words[lo-1].quoted < 0 && len(verbs().forms[n.words[lo-1].low]) == 0 && k-lo < 3 {
			lo--
		}
		if lo < k && n.words[lo].capital && lo > n.sentences[n.sentenceOf(lo)].lo {
			return nobody
		}
		if lo < k {
			e := n.other(flat(n.string(lo, k+1)))
			n.spokenOf(n.sentenceOf(lo), lo, e, objectWeight)
			return e
		}
	}
	return nobody
}

// firmWords are what only a firm is called, which bears no such word in its name.
var firmWords = list(`company firm retailer manufacturer maker airline carrier studio startup chain giant business
	brewer brewery operator utility shipyard publisher lender insurer broadcaster carmaker chipmaker app platform start-up`)

// based reports whether a description tells where a firm has its seat: the Lund-based carrier.
func (d *description) based() bool {
	return slices.ContainsFunc(d.proper, func(p string) bool { return endsIn(p, "-based") })
}

// firmNames are words that end the names of institutions and of firms.
var firmNames = list(`paper press bank group network utility university mill factory winery brewery exchange service corporation inc corp company firm`)

// firm resolves "the company": what was named, is no person and no place, and is no
// institution of another kind.
func (n *namer) firm(si int, d *description) int {
	return n.salient(si, d.at, maxFar, func(x *entity) float64 {
		switch {
		case x.sure || x.place || x.plural || x.nation != "" && x.person:
			return 0
		case bodyEnds(x.name, bodies) && !bodyEnds(x.name, firmNames) || isLand(nameKey(x.name)) || !strings.ContainsFunc(x.name, isUpper):
			return 0
		case anyOf(x.roles, firmWords) || !firmWords[d.head] && x.isFirm():
			return 1
		case x.isFirm(): // Polder, a team, is not the company
			return 0
		case x.person && len(x.parts) == 1:
			return 0
		case x.person:
			return doubtfulFactor
		}
		return 1
	})
}

// isLand reports whether a folded name is that of a country, a capital, a people or a party.
func isLand(key string) bool {
	return nations()[key] != "" || capitals[key] || peoples[key] || parties()[key] != ""
}

func anyOf(roles, words map[string]bool) bool {
	for r := range roles {
		if words[r] {
			return true
		}
	}
	return false
}

// anyBody are what institutions of many kinds are called: the trade body, the lobby group.
var anyBody = list(`body bloc group organisation organization association institution`)

// anyBody resolves "the trade body": the most salient institution that is called by a name.
func (n *namer) anyBody(si, at int) int {
	return n.salient(si, at, maxBack, func(x *entity) float64 {
		if f := strings.Fields(nameKey(x.name)); x.person || x.place || x.members != nil || !strings.ContainsFunc(x.name, isUpper) || len(f) < 2 || !bodies[f[len(f)-1]] && !bodies[f[0]] && !plural(f[len(f)-1]) {
			return 0
		}
		return 1
	})
}

// standing are bodies that are told of without a name.
var standing = list(`government administration city state county country nation parliament court police army navy military force forces senate
	house congress cabinet kremlin pentagon news press union treasury ministry department committee commission council laboratory airport port church school college side regime hospital`)

// bodyLike are the nouns of institutions that a general one may mean.
var bodyLike = map[string]map[string]bool{
	"union":       list(`union guild league federation association brotherhood congress`),
	"institution": list(`museum trust university bank court council foundation institute college`),
	"group":       list(`union association league federation alliance network society council foundation trust institute coalition forum`),
	"party":       list(`party alliance coalition union front league movement`),
	"agency":      list(`agency authority service office administration bureau commission department board inspectorate`),
	"force":       list(`police constabulary`),
	"utility":     list(`power electric electricity water energy gas`),
	"hospital":    list(`infirmary clinic hospice`),
	"school":      list(`academy college primary grammar high`),
	"museum":      list(`gallery collection`),
	"watchdog":    list(`authority commission agency office inspectorate ombudsman regulator board`),
	"regulator":   list(`authority commission agency office inspectorate board`),
	"club":        list(`rovers united fc athletic city town wanderers rangers albion county sporting`),
	"team":        list(`rovers united fc athletic wanderers rangers`),
	"newspaper":   list(`times post tribune herald journal gazette telegraph mail chronicle star courier observer echo argus`),
	"paper":       list(`times post tribune herald journal gazette telegraph mail chronicle star courier observer echo argus`),
	"broadcaster": list(`television tv radio corporation broadcasting`),
	"charity":     list(`trust foundation society fund aid forum association network project mission`),
	"lender":      list(`bank`),
	"carrier":     list(`airlines airways air`),
	"airline":     list(`airlines airways air`),
	"court":       list(`tribunal`),
	"think-tank":  list(`centre center institute foundation`),
	"department":  list(`ministry`),
	"federation":  list(`union league association`),
	"league":      list(`union federation association`),
	"campaign":    list(`alliance coalition league`),
	"firm":        list(`partners industries holdings brothers sons energy foods motors`),
	"retailer":    list(`stores supermarkets`),
}

func bodyEnds(name string, of map[string]bool) bool {
	name, _, _ = strings.Cut(nameKey(name), " of ")
	name, _, _ = strings.Cut(name, " for ")
	f := strings.Fields(name)
	return len(f) > 0 && of[f[len(f)-1]]
}
