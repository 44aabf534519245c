package crf

// In training every end of a span that is wrong is given points, so that what is right must win by a
// margin (softmax-margin; Gimpel and Smith 2010, "Softmax-Margin CRFs"). It costs more to miss an
// end than to see one too many, as for the F1 of spans.
const (
	costMissed = 0.6
	costWrong  = 0.4
)

// costOf is the cost of taking one pair where another is right.
var costOf = func() (cost [numPairs][numPairs]float64) {
	for right, want := range pairs {
		for p, ab := range pairs {
			cost[right][p] = costOfEnd(begun(want), begun(ab)) + costOfEnd(ended(want), ended(ab))
		}
	}
	return cost
}()

// begun returns the kind of the span that begins with the second label.
func begun(pair [2]label) Kind {
	if pair[1].isFirst() {
		return pair[1].kind()
	}
	return None
}

// ended returns the kind of the span that ends with the first label.
func ended(pair [2]label) Kind {
	if k := pair[0].kind(); k != None && pair[1] != later(k) {
		return k
	}
	return None
}

func costOfEnd(right, guess Kind) (cost float64) {
	if right == guess {
		return 0
	}
	if right != None {
		cost += costMissed
	}
	if guess != None {
		cost += costWrong
	}
	return cost
}

// addCosts adds what pairs cost where one is right.
func (w *potential) addCosts(right uint8, scale float64) {
	for p, x := range costOf[right] {
		w.pair[p] += scale * x
	}
}
