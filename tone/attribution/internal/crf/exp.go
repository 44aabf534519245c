package crf

// An expTable takes the exponential of whole numbers of weight. It is made by multiplication
// alone, so that every machine has the same.
type expTable struct {
	low  [128]float64              // of 0 to 127
	high [2 * maxExp / 128]float64 // of multiples of 128, from -maxExp on
}

// maxExp bounds a weight in the table, and maxPower its exponent.
const (
	maxExp   = 1 << 15
	maxPower = 60
)

// newExpTable returns the table of exp(unit * x).
func newExpTable(unit float64) *expTable {
	t := &expTable{}
	one, up := series(unit), 1.0
	for k := range t.low {
		t.low[k] = up
		up *= one
	}
	half := len(t.high) / 2
	t.high[half] = 1
	for k := 1; k <= half; k++ {
		out := float64(128*k)*unit > maxPower
		if k < half {
			t.high[half+k] = t.high[half+k-1]
			if !out {
				t.high[half+k] *= up
			}
		}
		t.high[half-k] = t.high[half-k+1]
		if !out {
			t.high[half-k] /= up
		}
	}
	return t
}

// series returns exp(x) for a small x.
func series(x float64) float64 {
	sum, term := 1.0, 1.0
	for n := 1.0; n < 20; n++ {
		term = float64(term*x) / n
		sum += term
	}
	return sum
}

// of returns exp(unit * x).
func (t *expTable) of(x int32) float64 { return t.near(min(max(x, -maxExp), maxExp-1)) }

// near is of for an x from -maxExp to maxExp-1.
func (t *expTable) near(x int32) float64 {
	u := uint32(x + maxExp)
	return t.high[u>>7%uint32(len(t.high))] * t.low[u&127]
}
