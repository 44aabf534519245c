package main

import (
	"context"
	"iter"
)

// A job is an item and what becomes of it.
type job[S, T any] struct {
	item S
	done chan T
}

// ordered yields f of each item in the items' order; f runs on several goroutines.
func ordered[S, T any](ctx context.Context, in iter.Seq[S], workers int, f func(S) T) iter.Seq[T] {
	return func(yield func(T) bool) {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		todo, queue := make(chan job[S, T], workers), make(chan job[S, T], 4*workers)
		for range workers {
			go func() {
				for j := range todo {
					j.done <- f(j.item)
				}
			}()
		}
		go func() {
			defer close(queue)
			defer close(todo)
			for item := range in {
				j := job[S, T]{item, make(chan T, 1)}
				select {
				case <-ctx.Done():
					return
				case queue <- j:
					todo <- j
				}
			}
		}()
		for j := range queue {
			if !yield(<-j.done) {
				break
			}
		}
		cancel()
		for range queue { // so that the reader's goroutine ends
		}
	}
}
