package near

import (
	"math"
	"slices"

	"mudawwana/corpus/arabic"
)

const (
	rootWeight = 0.45 // of words which may be of one root: مولد, ميلاد
	rootWords  = 12   // of a root: where there are more, each says less
)

// sameRoot adds the words of the corpus that may be of one root with a word with
// those rests. Roots are guessed, so the weight is low; it is the same for all words
// of a root, since those of one form of the verb were measured to be no better:
//
//	weight = 0.45 · min(1, √(12 / words of the root in the corpus))
func (v lens) sameRoot(rests []rest, found *matches) {
	var seen []arabic.Root
	for _, rest := range rests {
		if named(rest.text) || v.foreign(rest.text) {
			continue // «مصر» is not of «مصير»
		}
		for base := range v.bases(rest.text) {
			for _, root := range arabic.Roots(base) {
				if !slices.Contains(seen, root) {
					seen = append(seen, root)
					v.ofRoot(root, found)
				}
			}
		}
	}
}

// foreign reports whether a word without clitics, or what endings leave of it, is
// from another language.
func (v lens) foreign(word string) bool {
	for base := range v.bases(word) {
		if arabic.Foreign(base) {
			return true
		}
	}
	return false
}

// ofRoot adds the words that patterns make of root, with their clitics and endings.
func (v lens) ofRoot(root arabic.Root, found *matches) {
	words := matches{by: map[int]Match{}}
	for _, w := range root.Words() {
		if v.after(3 * stepsAStanding) {
			return
		}
		if arabic.Serves(w) || named(w) || arabic.Foreign(w) || !v.standsBehind(w) || v.leaning(w) {
			continue
		}
		v.sameBase(reading{base: w, known: true}, Stems, &words)
	}
	weight := rootWeight * float32(math.Sqrt(min(1, rootWords/float64(len(words.by)))))
	for _, m := range words.by {
		if w := v.Text(m.Word); !arabic.Serves(w) && !arabic.Foreign(w) { // «التي» has an article, and «تي» is of «أتى»
			found.add(Match{m.Word, m.Weight * weight, SameRoot})
		}
	}
}

// stepsAStanding is how many steps looking for one word counts for, by halves.
const stepsAStanding = 4

// standsBehind reports whether word stands, bare or behind the most frequent clitics.
func (v lens) standsBehind(word string) bool {
	return v.stands(word) || v.stands("ال"+word) || v.stands("و"+word)
}

// stands reports whether word is a word of the corpus, or one with an ending.
func (v lens) stands(word string) bool {
	for n, _ := v.Find(word); n < v.Len(); n++ {
		w := v.Bytes(n)
		if len(w) < len(word) || string(w[:len(word)]) != word {
			return false
		}
		if _, ok := arabic.Suffix(string(w[len(word):])); ok {
			return true
		}
	}
	return false
}
