package index

import (
	"iter"
	"sort"
	"unicode/utf8"
)

// Fuzzy yields the terms that a accepts, in order. It passes over those that
// begin like one that led a into a dead state. The bytes of a term change with
// the next step.
func (s *Segment) Fuzzy(a Automaton) iter.Seq2[TermID, []byte] {
	return func(yield func(TermID, []byte) bool) {
		w := walk{c: cursor{v: s.terms}, a: a, states: []int{a.Start()}}
		for g := 0; g < len(s.terms.groups)-1; g = w.skip(g + 1) {
			w.c.seek(g)
			for id := g * groupSize; id < min((g+1)*groupSize, s.terms.n); id++ {
				if w.next() && !yield(TermID(id), w.c.term) {
					return
				}
			}
		}
	}
}

// inside marks a byte that does not end a rune, in place of a state.
const inside = -2

// walk runs an automaton over terms in order.
type walk struct {
	c      cursor
	a      Automaton
	states []int  // after so many bytes of the last term that was run
	dead   int    // bytes of it that lead to a dead state, 0 when none do
	prefix []byte // scratch
}

// next reads the next term and reports whether the automaton accepts it.
func (w *walk) next() bool {
	w.c.next()
	if w.dead > 0 && w.c.kept >= w.dead {
		return false
	}
	w.dead = 0
	n := min(w.c.kept, len(w.states)-1)
	for n > 0 && (w.states[n] == inside || n < len(w.c.term) && !utf8.RuneStart(w.c.term[n])) {
		n--
	}
	w.states = w.states[:n+1]
	return w.run(n)
}

// run goes on from the first n bytes of the term.
func (w *walk) run(n int) bool {
	term, state := w.c.term, w.states[n]
	for n < len(term) && state >= 0 {
		r, size := rune(term[n]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRune(term[n:])
		}
		state = w.a.Step(state, r)
		for range size - 1 {
			w.states = append(w.states, inside)
		}
		w.states = append(w.states, state)
		n += size
		if state < 0 && (r != utf8.RuneError || size > 1) {
			w.dead = n // a broken rune may be whole in the next term
		}
	}
	return state >= 0 && w.a.Match(state)
}

// skip returns the first group from g on that can hold a term which does not
// begin like the dead one.
func (w *walk) skip(g int) int {
	v := w.c.v
	end := len(v.groups) - 1
	if w.dead == 0 || g >= end {
		return g
	}
	w.prefix = append(w.prefix[:0], w.c.term[:w.dead]...)
	after := successor(w.prefix)
	past := func(g int) bool { return len(after) > 0 && v.compareHead(g, after) >= 0 }
	w.dead = 0 // the group's first term shares nothing
	if past(g) {
		return g
	}
	return g + sort.Search(end-g-1, func(i int) bool { return past(g + 1 + i) })
}
