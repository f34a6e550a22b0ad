package near

import (
	"slices"
	"strings"

	"mudawwana/corpus/arabic"
)

const (
	meaningWeight  = 0.35 // of words which mean about the same: سفينة, باخرة
	narrowerWeight = 0.25 // of those which name a kind of it: سلاح, صاروخ
	// unheard is how many times as much these weigh where the corpus does not have
	// the word: then the tables know better than a likely root what answers it.
	unheard = 1.6
)

// meaning adds the words that mean about the same as a word with those rests, or
// as its singular or plural, and those that name kinds of it, by the tables. A known
// word is one that the corpus has.
func (v lens) meaning(rests []rest, known bool, found *matches) {
	times := float32(1)
	if !known {
		times = unheard
	}
	for _, rest := range rests {
		own := len(arabic.Kinds(rest.text)) > 0
		for base := range v.bases(rest.text) {
			v.meanings(base, times, found)
			if !own || base == rest.text { // «طائرة» has kinds of its own, and not those of «طائر»
				v.kinds(base, times, found)
			}
			for _, w := range otherNumbers(rest.text, base) {
				v.meanings(w, times, found)
				v.kinds(w, times, found)
			}
		}
	}
}

// otherNumbers are the words whose meaning base, which endings leave of word, has too:
// its singular or plural, and of «عملات» and «عملته» «عملة».
func otherNumbers(word, base string) []string {
	list := slices.Concat(arabic.Irregular(base), arabic.Patterns(base))
	if ending, ok := strings.CutPrefix(word, base); ok && strings.HasPrefix(strings.TrimPrefix(ending, "ا"), "ت") {
		list = append(list, base+"ه")
	}
	return list
}

func (v lens) meanings(word string, times float32, found *matches) {
	for _, w := range arabic.Meanings(word) {
		v.bothNumbers(w, times*meaningWeight, SameMeaning, found)
	}
}

func (v lens) kinds(word string, times float32, found *matches) {
	for _, w := range arabic.Kinds(word) {
		v.bothNumbers(w, times*narrowerWeight, Narrower, found)
	}
}

// bothNumbers adds the forms of word, and of its plural or singular.
func (v lens) bothNumbers(word string, weight float32, reason Reason, found *matches) {
	v.forms(word, weight, reason, found)
	v.plurals(word, true, weight, reason, found)
}
