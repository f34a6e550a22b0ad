package near

import (
	"iter"

	"mudawwana/corpus/arabic"
)

const (
	synonymWeight = 0.9 // تموز, يوليو
	scriptWeight  = 0.8 // alsudani, السوداني
	leastAlike    = 0.7 // of two names in two scripts
)

// synonyms adds the other names of what key names.
func (v lens) synonyms(key string, found *matches) {
	for _, p := range arabic.Prefixes() {
		if len(key) <= len(p.Text) || key[:len(p.Text)] != p.Text || !v.leans(p, key) {
			continue
		}
		for _, w := range arabic.Synonyms(key[len(p.Text):]) {
			reason := Synonym
			if isLatin(w) != isLatin(key) {
				reason = OtherScript
			}
			v.named(w, reason, found)
		}
	}
}

// named adds the forms of a word that names the same thing.
func (v lens) named(word string, reason Reason, found *matches) {
	forms := matches{by: map[int]Match{}}
	if n, ok := v.Find(word); ok {
		forms.add(Match{n, 1, reason, false})
	}
	if !isLatin(word) {
		v.stems(word, Clitics, &forms)
		v.stems("ال"+word, Clitics, &forms)
	}
	for _, m := range forms.by {
		found.add(Match{m.Word, m.Weight * synonymWeight, reason, false})
	}
}

// otherScript adds the names that sound like key in the other script: «أوستن»
// for Austin, by their consonants, then by their long vowels.
func (v *Vocabulary) otherScript(key string, found *matches) {
	consonants := arabic.Consonants(key)
	if len(consonants) < 2 {
		return
	}
	sound := arabic.Sound(key)
	for n := range v.sounding(key, consonants) {
		if w := alikeness(sound, arabic.Sound(v.Text(n))); w >= leastAlike {
			found.add(Match{n, float32(w * scriptWeight), OtherScript, false})
		}
	}
}

// sounding yields the words of the other script than key's that have these
// consonants. Latin words are few: they are known by consonants; Arabic ones are
// looked through.
func (v *Vocabulary) sounding(key, consonants string) iter.Seq[int] {
	return func(yield func(int) bool) {
		if !isLatin(key) {
			for _, n := range v.latin()[consonants] {
				if !yield(n) {
					return
				}
			}
			return
		}
		lo, hi := v.script(false)
		for n := lo; n < hi; n++ {
			if arabic.HasConsonants(v.Bytes(n), consonants) && !yield(n) {
				return
			}
		}
	}
}

// latin returns the Latin words by their consonants.
func (v *Vocabulary) latin() map[string][]int {
	v.latinOnce.Do(func() {
		v.latinWords = map[string][]int{}
		lo, hi := v.script(true)
		for n := lo; n < hi; n++ {
			key := arabic.Consonants(v.Text(n))
			v.latinWords[key] = append(v.latinWords[key], n)
		}
	})
	return v.latinWords
}

// script returns the range of the words in the Latin or in the Arabic script.
func (v *Vocabulary) script(latin bool) (lo, hi int) {
	first, behind := "ء", "ٰ"
	if latin {
		first, behind = "a", "{"
	}
	lo, _ = v.Find(first)
	hi, _ = v.Find(behind)
	return lo, hi
}

// alikeness is twice the length of the longest common row of sounds by the
// length of both, from 0 to 1.
func alikeness(a, b string) float64 {
	row := make([]int, len(b)+1)
	for i := range len(a) {
		corner := 0
		for j := range len(b) {
			above := row[j+1]
			if a[i] == b[j] {
				row[j+1] = corner + 1
			} else {
				row[j+1] = max(above, row[j])
			}
			corner = above
		}
	}
	return 2 * float64(row[len(b)]) / float64(len(a)+len(b))
}

func isLatin(s string) bool { return s != "" && s[0] >= 'a' && s[0] <= 'z' }
