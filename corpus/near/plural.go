package near

import (
	"strings"

	"mudawwana/corpus/arabic"
)

const (
	irregularWeight = 0.55 // وزير, وزراء
	verbWeight      = 0.45 // يلعب, لعب
)

// irregular adds the broken plurals or the singulars of a word with those rests, by
// the table and by the patterns of plurals, adjectives of names, and the other
// persons of a verb.
func (v lens) irregular(rests []rest, found *matches) {
	for _, rest := range rests {
		for base := range v.bases(rest.text) {
			v.adjectives(base, found)
			v.plurals(base, v.attested(base), irregularWeight, Irregular, found)
		}
		for _, w := range arabic.Conjugations(rest.text) {
			if v.standsBehind(w) && !v.leaning(w) && !named(rest.text) && !named(w) { // «تونس» is no verb
				v.forms(w, verbWeight, Irregular, found)
			}
		}
	}
}

// plurals adds the broken plurals or the singulars of word, by the table and, if it
// surely is a word, by the patterns, with the adjectives in «وي» or their nouns.
func (v lens) plurals(word string, sure bool, weight float32, reason Reason, found *matches) {
	for _, w := range arabic.Irregular(word) {
		v.forms(w, weight, reason, found)
	}
	if !sure {
		return
	}
	for _, w := range arabic.Patterns(word) {
		// An adjective mostly has an ending, «لغوية», and «وزائر» is no plural of «وزير».
		is := v.attested(w) || strings.HasSuffix(w, "وي") && v.standsBehind(w)
		if is && !v.leaning(w) {
			v.forms(w, weight, reason, found)
		}
	}
}

// adjectives adds the adjective of a name that ends in alef, and its other names',
// and the names of such an adjective, with what they have besides: «سوري» and
// «سوريا», «أمريكي», «أمريكا» and «أميركي».
func (v lens) adjectives(word string, found *matches) {
	if own := arabic.Adjective(word); own != "" {
		v.forms(own, nisbaWeight, SameStem, found)
		for _, w := range arabic.Synonyms(word) {
			v.forms(arabic.Adjective(w), nisbaWeight, Synonym, found)
		}
	}
	for _, name := range arabic.NamesOf(word) {
		v.forms(name, nisbaWeight, SameStem, found)
		for _, w := range arabic.Synonyms(name) {
			v.forms(w, nisbaWeight, Synonym, found)
			v.forms(arabic.Adjective(w), synonymWeight, Synonym, found)
		}
	}
}

// leaning reports whether word begins with clitics: «وفي» is no verb of «توفي».
func (v lens) leaning(word string) bool {
	for _, p := range arabic.Prefixes() {
		if p.Text != "" && strings.HasPrefix(word, p.Text) && v.leans(p, word) {
			return true
		}
	}
	return false
}

// forms adds the words of word's stem, whether or not word itself is there. It has
// no clitics: «باخرة» is no «بآخره».
func (v lens) forms(word string, weight float32, reason Reason, found *matches) {
	if word == "" {
		return
	}
	stems := matches{by: map[int]Match{}}
	if n, ok := v.Find(word); ok {
		stems.add(Match{n, 1, SameStem})
	}
	v.sameBase(reading{base: word, known: true}, Stems, &stems)
	for _, m := range stems.by {
		found.add(Match{m.Word, m.Weight * weight, reason})
	}
}
