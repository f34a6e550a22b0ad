package near

import "mudawwana/corpus/arabic"

// meaningWeight is that of words which mean about the same: سفينة, باخرة.
const meaningWeight = 0.3

// sameMeaning adds the words that mean about the same as a word with those rests, or
// as its singular or plural, by the table of meanings.
func (v lens) sameMeaning(rests []rest, found *matches) {
	for _, rest := range rests {
		for base := range v.bases(rest.text) {
			v.meanings(base, found)
			for _, w := range arabic.Irregular(base) {
				v.meanings(w, found)
			}
			for _, w := range arabic.Patterns(base) {
				v.meanings(w, found)
			}
		}
	}
}

func (v lens) meanings(word string, found *matches) {
	for _, w := range arabic.Meanings(word) {
		v.forms(w, meaningWeight, SameMeaning, found)
		v.plurals(w, true, meaningWeight, SameMeaning, found)
	}
}
