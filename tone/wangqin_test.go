package tone_test

import (
	"testing"

	"github.com/stretchr/testify/suite"

	"github.com/seed-f57f835e/detente/lexicon"
	"github.com/seed-f57f835e/detente/tone"
)

// WangQinSuite compares two officials' known words over labelled statements, as a program
// that imports the package would.
type WangQinSuite struct {
	suite.Suite
	wang, qin tone.Profile
}

func TestWangQin(t *testing.T) { suite.Run(t, new(WangQinSuite)) }

func (s *WangQinSuite) SetupSuite() {
	var a tone.Analyzer
	profiles := a.Profiles(
		tone.Statement{Speaker: "Wang Yi", Text: "We must reverse the downward spiral of China-US relations."},
		tone.Statement{Speaker: "Wang Yi", Text: "Taiwan is one of China's core interests, over which it has no room for compromise or backdown."},
		tone.Statement{Speaker: "Wang Yi", Text: "The root cause is the wrong perception of China. The United States must stop suppressing China's technological development."},
		tone.Statement{Speaker: "Qin Gang", Text: "Both sides agreed to advance dialogue, exchanges and cooperation."},
		tone.Statement{Speaker: "Qin Gang", Text: "Both sides agreed to maintain high-level interactions."},
	)
	var ok bool
	s.wang, ok = profiles.Get("Wang Yi")
	s.Require().True(ok)
	s.qin, ok = profiles.Get("Qin Gang")
	s.Require().True(ok)
}

func (s *WangQinSuite) TestWangIsLower() {
	s.Less(s.wang.Net, s.qin.Net)
	s.Positive(s.qin.Net)
}

func (s *WangQinSuite) TestEvidence() {
	s.Contains(texts(s.wang, lexicon.Conciliatory), "reverse the downward spiral")
	s.Contains(texts(s.wang, lexicon.Combative), "no room for compromise")
	s.NotEmpty(texts(s.qin, lexicon.Conciliatory))
	s.Empty(texts(s.qin, lexicon.Combative))
}

func (s *WangQinSuite) TestTooLittleToSay() {
	c, err := tone.Compare(s.wang, s.qin)
	s.Require().NoError(err)
	s.Negative(c.Net.Value)
	s.Nil(c.MoreCombative, "two sentences of Qin are too little for a probability")
	s.NotEmpty(c.Warnings)
}

func texts(p tone.Profile, pole lexicon.Pole) (out []string) {
	for _, e := range p.Strongest(pole, -1) {
		out = append(out, e.Example.Text)
	}
	return out
}
