package validate

// Options are the options of Measure, Compare and MeasureAttribution. The zero value is the
// standard.
type Options struct {
	Resamples int    // of the bootstrap; 0: DefaultResamples; below 0: no intervals
	Seed      uint64 // of the bootstrap and of the shuffle into folds; 0: 1
	Folds     int    // of the cross-validation; 0: DefaultFolds
	MinGroup  int    // items that a group needs for the rank correlation; 0: DefaultMinGroup
	Mistakes  int    // how many are listed, the worst first; below 0: all
}

// The values of options that say nothing.
const (
	DefaultResamples = 1999 // so that 2.5 % of B+1 is a whole number
	DefaultFolds     = 10
	DefaultMinGroup  = 5
)

func (o *Options) resamples() int { return or(o.Resamples, DefaultResamples) }

func (o *Options) seed() uint64 { return max(o.Seed, 1) }

func (o *Options) nfolds() int { return or(o.Folds, DefaultFolds) }

func (o *Options) minGroup() int { return or(o.MinGroup, DefaultMinGroup) }

// or returns v, the default for 0, and 0 for what is below.
func or(v, def int) int {
	if v == 0 {
		return def
	}
	return max(v, 0)
}
