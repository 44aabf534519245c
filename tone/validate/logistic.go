package validate

import "math"

// A Logistic is a map from a score to a probability: 1 / (1 + exp(-(Intercept + Slope*score))).
type Logistic struct{ Intercept, Slope float64 }

// At returns the probability at a score.
func (l Logistic) At(score float64) float64 { return 1 / (1 + math.Exp(-l.Intercept-l.Slope*score)) }

// FitLogistic fits the map that makes positive items likely, with Platt's (1999) targets: not 1
// and 0 but (P+1)/(P+2) and 1/(N+2) for P positive and N negative items, which keeps the slope
// finite where the scores separate the classes. Newton's method with halved steps (Lin, Lin
// and Weng 2007).
func FitLogistic(positive []bool, score []float64) (Logistic, error) {
	r, err := newRanking(positive, score)
	if err != nil {
		return Logistic{}, err
	}
	return r.logistic(nil), nil
}

// A level is the items of one score.
type level struct{ score, n, target float64 }

// levels returns the scores with the number of their items and the sum of their targets.
func (r *ranking) levels(w []int) (out []level) {
	var pos, neg float64
	r.steps(w, func(_ float64, p, n int) { pos, neg = pos+float64(p), neg+float64(n) })
	r.steps(w, func(score float64, p, n int) {
		if p+n > 0 {
			out = append(out, level{score, float64(p + n), float64(p)*(pos+1)/(pos+2) + float64(n)/(neg+2)})
		}
	})
	return out
}

func (r *ranking) logistic(w []int) Logistic {
	data := r.levels(w)
	var at Logistic
	loss := at.loss(data)
	for range 100 {
		da, db := at.step(data)
		next := Logistic{at.Intercept + da, at.Slope + db}
		for range 60 {
			if next.loss(data) <= loss {
				break
			}
			da, db = da/2, db/2
			next = Logistic{at.Intercept + da, at.Slope + db}
		}
		if at, loss = next, next.loss(data); math.Abs(da)+math.Abs(db) < 1e-10 {
			break
		}
	}
	return at
}

// loss is the cross-entropy, in a form that does not overflow.
func (l Logistic) loss(data []level) (sum float64) {
	for _, d := range data {
		z := l.Intercept + l.Slope*d.score
		sum += d.n*(max(z, 0)+math.Log1p(math.Exp(-math.Abs(z)))) - d.target*z
	}
	return sum
}

// step is Newton's; the ridge only matters where all scores are the same.
func (l Logistic) step(data []level) (da, db float64) {
	const ridge = 1e-9
	var ga, gb, haa, hab, hbb float64
	for _, d := range data {
		p := l.At(d.score)
		g, h := d.n*p-d.target, d.n*p*(1-p)
		ga, gb = ga+g, gb+g*d.score
		haa, hab, hbb = haa+h, hab+h*d.score, hbb+h*d.score*d.score
	}
	haa, hbb = haa+ridge, hbb+ridge
	det := haa*hbb - hab*hab
	return -(hbb*ga - hab*gb) / det, -(haa*gb - hab*ga) / det
}
