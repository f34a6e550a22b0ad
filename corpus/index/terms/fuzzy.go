package terms

import (
	"iter"
	"sort"
	"unicode/utf8"
)

// Fuzzy yields the terms that a accepts, in order. It passes over those that
// begin like one that led a into a dead state. The bytes of a term change with
// the next step.
func (v *Vocabulary) Fuzzy(a Automaton) iter.Seq2[ID, []byte] {
	return func(yield func(ID, []byte) bool) {
		if a.Start() < 0 {
			return
		}
		w := walk{c: cursor{v: v}, a: a, states: []int{a.Start()}}
		for g := 0; g < len(v.groups)-1; g = w.skip(g + 1) {
			w.c.seek(g)
			w.dead = 0 // the first term shares nothing
			for end := v.Size(g); w.c.i < end; {
				if w.next(end) && !yield(ID(g*GroupSize+w.c.i-1), w.c.term) {
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
	dead   int    // symbols of it that lead to a dead state, 0 when none that can be shared do
	gone   int    // the same in bytes
	prefix []byte // scratch
}

// next reads the next term of the group, of end, that does not begin like a
// dead one, and reports whether there is one that the automaton accepts.
func (w *walk) next(end int) bool {
	shared := 0
	if w.dead == 0 {
		shared = w.c.common()
	} else if below, ok := w.c.commonBelow(w.dead, end); ok {
		shared = below
	} else {
		return false
	}
	w.dead = 0
	w.c.rest(shared)
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
			w.die(n) // a broken rune may be whole in the next term
		}
	}
	return state >= 0 && w.a.Match(state)
}

// die notes that the first n bytes of the term lead to a dead state.
func (w *walk) die(n int) {
	w.gone = n
	for k := w.c.n; k > 0 && int(w.c.ends[k]) >= n; k-- {
		w.dead = k
	}
}

// skip returns the first group from g on that can hold a term which does not
// begin like the dead one.
func (w *walk) skip(g int) int {
	v := w.c.v
	end := len(v.groups) - 1
	if w.dead == 0 || g >= end {
		return g
	}
	w.prefix = append(w.prefix[:0], w.c.term[:w.gone]...)
	after := successor(w.prefix)
	past := func(g int) bool { return len(after) > 0 && v.compareHead(g, after) >= 0 }
	if past(g) {
		return g
	}
	return g + sort.Search(end-g-1, func(i int) bool { return past(g + 1 + i) })
}
