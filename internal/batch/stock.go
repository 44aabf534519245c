package batch

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// A stock is the parts that there are, in one directory or in those of all shards.
type stock struct {
	dirs    []string // of the parts
	indexes []index
	where   map[pieceID]place
	ends    map[int]int // pieces of each source that was read to its end
}

// A pieceID names a piece.
type pieceID struct{ source, piece int32 }

// A place is a piece's in a part.
type place struct{ part, at int32 }

// allOfIt is the place, in a part, of all that is in it: a finished batch's.
const allOfIt = -1

// readStock looks for the parts in the directories of batches.
func readStock(dirs ...string) (*stock, error) {
	s := &stock{where: map[pieceID]place{}, ends: map[int]int{}}
	for _, dir := range dirs {
		list, err := os.ReadDir(filepath.Join(dir, partsName))
		if err != nil && !os.IsNotExist(err) {
			return nil, err
		}
		for _, e := range list {
			if strings.HasPrefix(e.Name(), unfinished) {
				continue
			}
			if err := s.read(filepath.Join(dir, partsName, e.Name())); err != nil {
				return nil, err
			}
		}
	}
	return s, nil
}

// read adds a part.
func (s *stock) read(dir string) error {
	var x index
	found, err := readJSON(filepath.Join(dir, partName), &x)
	if err == nil && !found {
		err = fmt.Errorf("%s: no part of a batch", dir)
	}
	if err != nil {
		return err
	}
	for i, p := range x.Pieces {
		id := pieceID{int32(p.Source), int32(p.Piece)}
		if _, twice := s.where[id]; twice {
			return fmt.Errorf("%s has a piece that is there already: remove it and run the command again", dir)
		}
		s.where[id] = place{int32(len(s.dirs)), int32(i)}
	}
	for _, e := range x.Ends {
		s.ends[e.Source] = e.Pieces
	}
	s.dirs, s.indexes = append(s.dirs, dir), append(s.indexes, x)
	return nil
}

// has reports whether a piece is there.
func (s *stock) has(source, piece int) bool {
	_, ok := s.where[pieceID{int32(source), int32(piece)}]
	return ok
}

// counts adds up what is in the parts.
func (s *stock) counts() (c Counts) {
	for i := range s.indexes {
		c.add(s.indexes[i].Counts)
	}
	return c
}

// last is the greatest number that a part has in its name.
func (s *stock) last() (n int64) {
	for _, dir := range s.dirs {
		var k int64
		fmt.Sscanf(filepath.Base(dir), "%d", &k)
		n = max(n, k)
	}
	return n
}

// places returns where the pieces of so many sources are, in order.
func (s *stock) places(sources int) ([]place, error) {
	out := make([]place, 0, len(s.where))
	for i := range sources {
		pieces, known := s.ends[i]
		if !known {
			return nil, fmt.Errorf("the parts of source %d are missing", i)
		}
		for k := range pieces {
			at, ok := s.where[pieceID{int32(i), int32(k)}]
			if !ok {
				return nil, fmt.Errorf("piece %d of source %d is missing", k, i)
			}
			out = append(out, at)
		}
	}
	return out, nil
}

// ofFinished is the stock of finished batches, whose directories have the files of a part.
func ofFinished(dirs []string, list []*manifest) (*stock, []place) {
	s := &stock{dirs: slices.Clone(dirs)}
	var places []place
	for i, m := range list {
		s.indexes = append(s.indexes, index{Counts: m.Counts, Companions: m.Companions})
		places = append(places, place{int32(i), allOfIt})
	}
	return s, places
}
