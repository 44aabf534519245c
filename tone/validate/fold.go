package validate

import (
	"cmp"
	"slices"
)

// folds deals units into k folds and returns each item's fold. Units of several items go in the
// order of their size, then of their first item, each to the fold with the fewest items, so
// that no group is on both sides of a split. Single items come in the order of a seeded
// shuffle: files are often sorted by label. No more folds than units; fewer than two is none.
func folds(units [][]int, items, k int, seed uint64) []int {
	k = min(k, len(units))
	if k < 2 {
		return nil
	}
	order := shuffled(len(units), seed)
	slices.SortStableFunc(order, func(a, b int) int {
		if len(units[a]) == 1 && len(units[b]) == 1 {
			return 0
		}
		return cmp.Or(cmp.Compare(len(units[b]), len(units[a])), cmp.Compare(units[a][0], units[b][0]))
	})
	out, size := make([]int, items), make([]int, k)
	for _, u := range order {
		f := slices.Index(size, slices.Min(size))
		size[f] += len(units[u])
		for _, i := range units[u] {
			out[i] = f
		}
	}
	return out
}

func shuffled(n int, seed uint64) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = i
	}
	r := newSource(seed)
	for i := n - 1; i > 0; i-- {
		j := r.below(i + 1)
		out[i], out[j] = out[j], out[i]
	}
	return out
}

// without returns the resample that leaves fold f out.
func without(fold []int, f int) []int {
	w := make([]int, len(fold))
	for i, x := range fold {
		if x != f {
			w[i] = 1
		}
	}
	return w
}
