package near

import (
	"iter"

	"mudawwana/corpus/arabic"
)

const (
	synonymWeight = 0.9  // تموز, يوليو
	scriptWeight  = 0.8  // alsudani, السوداني
	leastAlike    = 0.8  // of two names in two scripts
	alikeMargin   = 0.05 // below the likest
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
		forms.add(Match{n, 1, reason})
	}
	if !isLatin(word) {
		v.stems(word, Clitics, &forms)
		v.stems("ال"+word, Clitics, &forms)
	}
	for _, m := range forms.by {
		found.add(Match{m.Word, m.Weight * synonymWeight, reason})
	}
}

// otherScript adds the names that sound like key in the other script: «أوستن»
// for Austin. Of those with its consonants, only what is about as like as the
// likest counts, and nothing where the tables of names know the word.
func (v lens) otherScript(key string, found *matches) {
	consonants := arabic.Consonants(key)
	if len(consonants) < 2 || found.named() {
		return
	}
	var list []Match
	best := leastAlike
	for n := range v.sounding(key, consonants) {
		like := 0.0
		if isLatin(key) {
			like = arabic.Likeness(key, v.Text(n))
		} else {
			like = arabic.Likeness(v.Text(n), key)
		}
		best = max(best, like)
		list = append(list, Match{n, float32(like), OtherScript})
	}
	for _, m := range list {
		if like := float64(m.Weight); like >= max(leastAlike, best-alikeMargin) {
			found.add(Match{m.Word, float32(scriptWeight * like * like * like), OtherScript})
		}
	}
}

// named reports whether the tables of names gave a word.
func (m *matches) named() bool {
	for _, x := range m.by {
		if x.Reason == OtherScript {
			return true
		}
	}
	return false
}

// sounding yields the words of the other script than key's that have these
// consonants, until it is time to give up. Latin words are few: they are known by
// consonants; Arabic ones are looked through.
func (v lens) sounding(key, consonants string) iter.Seq[int] {
	return func(yield func(int) bool) {
		if !isLatin(key) {
			for _, n := range v.latin.words[consonants] {
				if !yield(n) {
					return
				}
			}
			return
		}
		lo, hi := v.script(false)
		for n := lo; n < hi && !v.over(); n++ {
			if arabic.HasConsonants(v.Bytes(n), consonants) && !yield(n) {
				return
			}
		}
	}
}

// latin is the Latin words by their consonants.
type latin struct {
	words map[string][]int
	heard int // so many words are put down
}

// hear puts some more Latin words down and reports whether there are others.
func (v *Vocabulary) hear() bool {
	if v.latin.words == nil {
		v.latin.words = map[string][]int{}
	}
	lo, hi := v.script(true)
	for range min(wordsAStep, hi-lo-v.latin.heard) {
		n := lo + v.latin.heard
		key := arabic.Consonants(v.Text(n))
		v.latin.words[key] = append(v.latin.words[key], n)
		v.latin.heard++
	}
	return v.latin.heard < hi-lo
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

func isLatin(s string) bool { return s != "" && s[0] >= 'a' && s[0] <= 'z' }
