package crf

import (
	"encoding/binary"
	"hash/crc32"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func tinyFile(t testing.TB) []byte {
	data, err := Train(tinyCorpus()[:2], Settings{Models: 1, Epochs: 2, Most: 200, Least: 1, LeastHints: 2}, quiet)
	require.NoError(t, err)
	return data
}

func TestAModelIsReadAsItWasWritten(t *testing.T) {
	data := tinyFile(t)
	e, err := decode(data)
	require.NoError(t, err)
	again, err := e.encode()
	require.NoError(t, err)
	assert.Equal(t, data, again)
}

func TestTheShippedModelIsWrittenAsItWasRead(t *testing.T) {
	e, err := decode([]byte(modelFile))
	require.NoError(t, err)
	again, err := e.encode()
	require.NoError(t, err)
	assert.True(t, modelFile == string(again))
	assert.LessOrEqual(t, len(modelFile), 5<<20)
}

func TestFaultsOfAFile(t *testing.T) {
	good := tinyFile(t)
	with := func(at int, b byte) []byte {
		d := append([]byte{}, good...)
		d[at] = b
		return d
	}
	long := append([]byte{}, good...)
	binary.LittleEndian.PutUint32(long[len(magic)+1:], maxBody+1)
	for _, c := range []struct {
		data []byte
		want string
	}{
		{nil, "not the file of a model"},
		{with(0, 'x'), "not the file of a model"},
		{with(len(magic), 9), "version 9"},
		{long, "at most"},
		{with(len(magic)+5, good[len(magic)+5]^1), "checksum"},
		{good[:len(good)-3], "EOF"},
	} {
		_, err := Parse(c.data)
		assert.ErrorContains(t, err, c.want)
	}
}

// FuzzModel gives the reader bodies with a right header: it must return an error or
// a model that labels and is written again, and never panic.
func FuzzModel(f *testing.F) {
	file := tinyFile(f)
	body, err := inflate(file)
	require.NoError(f, err)
	f.Add(body)
	f.Add(body[:len(body)/2])
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, body []byte) {
		r := &reader{data: body}
		e := r.entries()
		if r.err != nil {
			return
		}
		if m, err := e.model(); err == nil {
			m.Label(nil, "“Go,” she said. He left.")
		}
	})
}

// FuzzFile gives the reader whole files.
func FuzzFile(f *testing.F) {
	f.Add(tinyFile(f))
	f.Add([]byte(magic + "\x01\xff\xff\xff\x03aaaa"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if m, err := Parse(data); err == nil {
			m.Label(nil, "She said so.")
		}
	})
}

func TestChecksumIsCastagnoli(t *testing.T) {
	assert.Equal(t, uint32(0xe3069283), crc32.Checksum([]byte("123456789"), castagnoli))
}
