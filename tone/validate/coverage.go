package validate

// A Coverage says of one class where the tool found something and on which side.
type Coverage struct {
	Class        Class
	Items        int
	WithEvidence int
	Share        float64 // WithEvidence / Items
	Combative    float64 // share of items with a net below 0
	Conciliatory float64 // share of items with a net above 0
}

func (s *study) coverage() (out []Coverage) {
	for _, class := range s.scheme.list() {
		c := Coverage{Class: class}
		var com, con int
		for i := range s.items {
			if s.coded[i] != class {
				continue
			}
			c.Items++
			c.WithEvidence += int(truth(len(s.items[i].Evidence) > 0))
			com += int(truth(s.items[i].Net < 0))
			con += int(truth(s.items[i].Net > 0))
		}
		n := float64(c.Items)
		c.Share, c.Combative, c.Conciliatory = round(float64(c.WithEvidence)/n), round(float64(com)/n), round(float64(con)/n)
		out = append(out, c)
	}
	return out
}

// silent is the share of the items of a pole in which the tool found nothing.
func (s *study) silent() Figure {
	return s.shareOf(func(i int) bool { return s.coded[i] != Other },
		func(i int) bool { return len(s.items[i].Evidence) == 0 }, "no item is of a pole")
}

// overcalled is the share of the items of neither pole with a net below 0.
func (s *study) overcalled() Figure {
	return s.shareOf(func(i int) bool { return s.coded[i] == Other },
		func(i int) bool { return s.below[i] }, "no item is of neither pole")
}

// shareOf is the share of the items among which so holds.
func (s *study) shareOf(among, so func(i int) bool, why string) Figure {
	a, b := 0, 0
	for i := range s.items {
		if among(i) {
			a, b = a+int(truth(so(i))), b+1
		}
	}
	return share(a, b, why)
}
