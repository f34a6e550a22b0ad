package index

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// wildcard accepts strings of the runes of its pattern, where '?' is any rune.
type wildcard []rune

func (w wildcard) Start() int { return 0 }
func (w wildcard) Step(state int, r rune) int {
	if state < len(w) && (w[state] == '?' || w[state] == r) {
		return state + 1
	}
	return -1
}
func (w wildcard) Match(state int) bool { return state == len(w) }

// accepts runs a over a whole term.
func accepts(a Automaton, term string) bool {
	state := a.Start()
	for _, r := range term {
		if state < 0 {
			return false
		}
		state = a.Step(state, r)
	}
	return state >= 0 && a.Match(state)
}

func TestFuzzyYieldsWhatTheAutomatonAccepts(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for range 20 {
		n := newNaive(1, randomDocs(r, 1, 60))
		s, err := OpenBytes(build(t, 1, n.docs))
		if err != nil {
			t.Fatal(err)
		}
		for _, pattern := range []string{"", "?", "ا?", "?ا", "??", "?م?", "a??", "???", "\uFFFD?", "?𐤀", "????", "ab", "x"} {
			var got, want []string
			for id, term := range s.Fuzzy(wildcard([]rune(pattern))) {
				if string(s.Term(id)) != string(term) {
					t.Errorf("%q: term %d is %q, not %q", pattern, id, s.Term(id), term)
				}
				got = append(got, string(term))
			}
			for _, term := range n.sorted() {
				if accepts(wildcard([]rune(pattern)), term) {
					want = append(want, term)
				}
			}
			if !slices.Equal(got, want) {
				t.Errorf("%q: %q, want %q", pattern, got, want)
			}
		}
	}
}
