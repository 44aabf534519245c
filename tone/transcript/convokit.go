package transcript

import (
	"bytes"
	"errors"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/seed-f57f835e/detente/tone"
)

// ConvoKit (Chang et al. 2020) keeps a corpus in a folder: utterances.jsonl has
// an object a line with id, speaker ("user" in older ones), conversation_id
// ("root"), reply_to ("reply-to"), timestamp, text and meta; speakers.json
// ("users.json") has what is known of each speaker.

func namedConvoKit(base string, head []byte) bool {
	return base == "utterances.jsonl" && (looksConvoKit(head, nil) || !looksJSONLines(head, nil))
}

// looksConvoKit: the first object has the keys of an utterance.
func looksConvoKit(head []byte, _ map[string]string) bool {
	keys := keysOf(head)
	has := func(names ...string) bool {
		return slices.ContainsFunc(names, func(n string) bool { return slices.Contains(keys, n) })
	}
	return has("speaker", "user") && has("text") && has("reply_to", "reply-to") && has("conversation_id", "root")
}

// keysOf returns the keys of the object that b begins with, as far as it has it.
func keysOf(b []byte) (keys []string) {
	d := jsontext.NewDecoder(bytes.NewReader(b), jsontext.AllowInvalidUTF8(true), jsontext.AllowDuplicateNames(true))
	if t, err := d.ReadToken(); err != nil || t.Kind() != '{' {
		return nil
	}
	for d.PeekKind() == '"' {
		t, err := d.ReadToken()
		if err != nil {
			return keys
		}
		keys = append(keys, t.String())
		if d.SkipValue() != nil {
			return keys
		}
	}
	return keys
}

// readConvoKit reads the utterances as JSON Lines, where a document is a
// conversation, and takes their meta and that of their speakers into columns.
func readConvoKit(in *input) error {
	keys := keysOf(in.peek(headSize))
	columns := map[string]string{"speaker": "speaker", "doc": "conversation_id", "text": "text", "id": "id", "when": ""}
	if !slices.Contains(keys, "speaker") && slices.Contains(keys, "user") {
		columns["speaker"] = "user"
	}
	if !slices.Contains(keys, "conversation_id") && slices.Contains(keys, "root") {
		columns["doc"] = "root"
	}
	maps.Copy(columns, in.o.Columns)
	in.o.Columns = columns
	yield := in.yield
	in.yield = func(rec Record, err error) bool {
		if err == nil {
			in.addMeta(&rec.Statement)
		}
		return yield(rec, err)
	}
	return readJSONLines(in)
}

// addMeta puts the members of an utterance's meta into columns of their own,
// and after them those of its speaker's, and takes the time.
func (in *input) addMeta(s *tone.Statement) {
	meta := make([]tone.Column, 0, len(s.Meta))
	for _, c := range s.Meta {
		switch {
		case c.Name == "meta" && c.Raw && strings.HasPrefix(c.Value, "{"):
			meta = append(meta, members(c.Value)...)
		case c.Name == "vectors", c.Name == "reply-to":
			if c.Name == "reply-to" {
				meta = append(meta, tone.Column{Name: "reply_to", Value: c.Value, Raw: c.Raw})
			}
		case c.Name == "timestamp" && s.When.IsZero():
			if s.When = stamp(c.Value); s.When.IsZero() && c.Value != "null" {
				meta = append(meta, c)
			}
		default:
			meta = append(meta, c)
		}
	}
	for _, c := range in.speakerOf(s.Speaker).meta {
		if !slices.ContainsFunc(meta, func(m tone.Column) bool { return m.Name == c.Name }) {
			meta = append(meta, c)
		}
	}
	s.Meta = meta
}

// stamp reads a time that is seconds since 1970, as ConvoKit has it, or text.
// Small numbers count from the beginning of a conversation.
func stamp(v string) time.Time {
	const year = 365 * 24 * 3600
	if n, err := strconv.ParseFloat(v, 64); err == nil {
		if n < year || n > 200*year {
			return time.Time{}
		}
		return time.Unix(int64(n), 0).UTC()
	}
	return parseTime(v)
}

// members returns the members of an object as columns, in order.
func members(object string) (list []tone.Column) {
	d := jsontext.NewDecoder(strings.NewReader(object), jsontext.AllowInvalidUTF8(true), jsontext.AllowDuplicateNames(true))
	d.ReadToken()
	for d.PeekKind() == '"' {
		name, err := d.ReadToken()
		if err != nil {
			return list
		}
		c := tone.Column{Name: name.String()}
		raw, err := d.ReadValue()
		if err != nil {
			return list
		}
		value, kind := decodeValue(raw)
		c.Value, c.Raw = value, kind != isString
		list = append(list, c)
	}
	return list
}

func (in *input) speakerOf(id string) person {
	if p, ok := in.o.Companions.roster(in.beside("speakers.json"), parseSpeakers).people[id]; ok {
		return p
	}
	return in.o.Companions.roster(in.beside("users.json"), parseSpeakers).people[id]
}

// parseSpeakers reads speakers.json: an object whose keys are the ids, and
// whose values are the meta or have it.
func parseSpeakers(r io.Reader) (*roster, error) {
	out := newRoster()
	d := jsontext.NewDecoder(r, jsontext.AllowInvalidUTF8(true), jsontext.AllowDuplicateNames(true))
	if t, err := d.ReadToken(); err != nil || t.Kind() != '{' {
		return nil, errors.Join(err, errors.New("speakers.json is not an object"))
	}
	for d.PeekKind() == '"' {
		id, err := d.ReadToken()
		if err != nil {
			return nil, err
		}
		name := id.String()
		raw, err := d.ReadValue()
		if err != nil {
			return nil, err
		}
		if raw.Kind() == '{' {
			out.people[name] = person{meta: speakerMeta(string(raw))}
		}
	}
	return out, nil
}

func speakerMeta(object string) []tone.Column {
	list := members(object)
	for _, c := range list {
		if c.Name == "meta" && c.Raw && strings.HasPrefix(c.Value, "{") {
			return members(c.Value)
		}
	}
	return slices.DeleteFunc(list, func(c tone.Column) bool { return c.Name == "vectors" })
}
