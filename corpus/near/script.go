package near

import (
	"sync"

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
	table := v.latin()
	if isLatin(key) {
		table = v.arabic()
	}
	sound := arabic.Sound(key)
	for _, n := range table[consonants] {
		if w := alikeness(sound, arabic.Sound(v.Text(int(n)))); w >= leastAlike {
			found.add(Match{int(n), float32(w * scriptWeight), OtherScript, false})
		}
	}
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

// sounds are word numbers by consonants.
type sounds map[string][]uint32

// lazySounds are made when first asked for: most readers never do.
type lazySounds struct {
	once  sync.Once
	table sounds
}

func (v *Vocabulary) latin() sounds {
	v.latinSounds.once.Do(func() {
		lo, _ := v.Find("a")
		hi, _ := v.Find("{")
		v.latinSounds.table = v.soundsOf(lo, hi)
	})
	return v.latinSounds.table
}

func (v *Vocabulary) arabic() sounds {
	v.arabicSounds.once.Do(func() {
		lo, _ := v.Find("ء")
		hi, _ := v.Find("ٰ")
		v.arabicSounds.table = v.soundsOf(lo, hi)
	})
	return v.arabicSounds.table
}

func (v *Vocabulary) soundsOf(lo, hi int) sounds {
	table := sounds{}
	for n := lo; n < hi; n++ {
		key := arabic.Consonants(v.Text(n))
		table[key] = append(table[key], uint32(n))
	}
	return table
}

func isLatin(s string) bool { return s != "" && s[0] >= 'a' && s[0] <= 'z' }
