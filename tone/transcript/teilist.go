package transcript

import (
	"encoding/xml"
	"io"
	"slices"
	"strings"

	"github.com/seed-f57f835e/detente/tone"
)

// Who the ids of a TEI corpus are. ParlaMint keeps a list of persons and one
// of organisations beside the corpus's root, whose files lie in a folder a year.

type teiPerson struct {
	ID           string        `xml:"id,attr"`
	Names        []teiName     `xml:"persName"`
	Sex          []teiValue    `xml:"sex"`
	Affiliations []affiliation `xml:"affiliation"`
}

type teiName struct {
	Forenames []string `xml:"forename"`
	Links     []string `xml:"nameLink"`
	Surnames  []string `xml:"surname"`
	Whole     string   `xml:",chardata"`
}

type teiValue struct {
	Value string `xml:"value,attr"`
}

// An affiliation is somebody's with an organisation, from one day to another;
// "" where the list does not say.
type affiliation struct {
	Ref  string `xml:"ref,attr"`
	Role string `xml:"role,attr"`
	From string `xml:"from,attr"`
	To   string `xml:"to,attr"`
}

type teiOrg struct {
	ID    string       `xml:"id,attr"`
	Role  string       `xml:"role,attr"`
	Names []teiOrgName `xml:"orgName"`
}

type teiOrgName struct {
	Full string `xml:"full,attr"`
	Text string `xml:",chardata"`
}

// A party is an organisation: its short name if it has one, and whether it is
// a party, a group in parliament or something else.
type party struct{ name, role string }

// element reads a person or an organisation, and passes over other elements.
func (r *roster) element(d *xml.Decoder, e xml.StartElement) error {
	switch e.Name.Local {
	case "person":
		var p teiPerson
		if err := d.DecodeElement(&p, &e); err != nil {
			return err
		}
		r.people[p.ID] = p.person()
	case "org":
		var o teiOrg
		if err := d.DecodeElement(&o, &e); err != nil {
			return err
		}
		r.parties[o.ID] = o.party()
	default:
		return d.Skip()
	}
	return nil
}

func (p *teiPerson) person() person {
	out := person{affiliations: p.Affiliations}
	if len(p.Names) > 0 {
		out.name = p.Names[0].String()
	}
	if len(p.Sex) > 0 && p.Sex[0].Value != "" {
		out.meta = []tone.Column{{Name: "gender", Value: p.Sex[0].Value}}
	}
	return out
}

// String is "Forename Surname".
func (n *teiName) String() string {
	words := strings.Fields(strings.Join(slices.Concat(n.Forenames, n.Links, n.Surnames), " "))
	if len(words) == 0 {
		words = strings.Fields(n.Whole)
	}
	return strings.Join(words, " ")
}

func (o *teiOrg) party() party {
	out := party{role: o.Role}
	for _, n := range o.Names {
		if text := strings.Join(strings.Fields(n.Text), " "); text != "" && (out.name == "" || n.Full == "abb") {
			out.name = text
		}
	}
	return out
}

// partyRoles are the roles of an <org> that make it a party, the better first.
var partyRoles = []string{"politicalParty", "parliamentaryGroup"}

// partyAt returns the party of somebody on a day, "" where it is not known.
func (p *person) partyAt(when string, parties map[string]party) string {
	for _, role := range partyRoles {
		for _, a := range p.affiliations {
			id := strings.TrimPrefix(a.Ref, "#")
			org, known := parties[id]
			if !known {
				org = unlisted(id)
			}
			if org.role == role && org.name != "" && a.covers(when) {
				return org.name
			}
		}
	}
	return ""
}

// unlisted names an organisation that no list has by its id.
func unlisted(id string) party {
	for i, prefix := range []string{"party.", "group."} {
		if name, ok := strings.CutPrefix(id, prefix); ok {
			return party{name, partyRoles[i]}
		}
	}
	return party{}
}

// covers: days compare as text, and a year or a month covers its days.
func (a *affiliation) covers(when string) bool {
	when = when[:min(len(when), 10)]
	from, to := a.From[:min(len(a.From), 10)], a.To[:min(len(a.To), 10)]
	return when == "" || (from == "" || from[:min(len(from), len(when))] <= when[:min(len(from), len(when))]) &&
		(to == "" || when[:min(len(to), len(when))] <= to[:min(len(to), len(when))])
}

// personOf looks somebody up in the header, then in the files beside the
// input.
func (t *tei) personOf(id string) (person, map[string]party) {
	p, ok := t.header.people[id]
	if ok && len(t.header.parties) > 0 || t.in.o.Companions == nil || id == "" {
		return p, t.header.parties
	}
	if !ok {
		p = t.list("listPerson", func(r *roster) bool { return len(r.people) > 0 }).people[id]
	}
	return p, t.list("listOrg", func(r *roster) bool { return len(r.parties) > 0 }).parties
}

// list looks for a list once for an input.
func (t *tei) list(name string, has func(*roster) bool) *roster {
	if t.lists[name] == nil {
		t.lists[name] = t.firstWith(name, has)
	}
	return t.lists[name]
}

// firstWith returns the first of the files that may have a list and has it: in
// the input's folder or the one above, the list itself or the corpus's root.
func (t *tei) firstWith(list string, has func(*roster) bool) *roster {
	base, _, _ := strings.Cut(baseName(t.in.o.Name), "_")
	corpora := []string{base}
	if head, found := strings.CutSuffix(base, "-en"); found { // translated
		corpora = append(corpora, head)
	}
	for _, up := range [][]string{nil, {".."}} {
		for _, corpus := range corpora {
			for _, end := range []string{"-" + list + ".xml", ".xml", ".ana.xml"} {
				if r := t.in.o.Companions.roster(t.in.beside(corpus+end, up...), parseLists); has(r) {
					return r
				}
			}
		}
	}
	return newRoster()
}

// parseLists reads the persons and organisations of a file.
func parseLists(r io.Reader) (*roster, error) {
	out := newRoster()
	d := newXML(r)
	for depth := 0; ; {
		token, err := d.Token()
		if err == io.EOF {
			return out, nil
		}
		if err != nil {
			return nil, err
		}
		switch e := token.(type) {
		case xml.StartElement:
			switch e.Name.Local {
			case "person", "org":
				if err := out.element(d, e); err != nil {
					return nil, err
				}
			case "text":
				return out, nil
			default:
				if depth++; depth > maxDepth {
					return out, nil
				}
			}
		case xml.EndElement:
			depth--
		}
	}
}
