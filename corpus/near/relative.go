package near

import (
	"strings"
	"unicode/utf8"

	"mudawwana/corpus/arabic"
)

// The weights of words that are only like the one asked for.
const (
	spellingWeight = 0.6  // ماكفرلين, ماكفارلين
	confusedWeight = 0.95 // موريطانيا, موريتانيا
	slipWeight     = 0.75 // العرق, العراق
	rareSlipWeight = 0.3  // where the slip itself is in a text
	// leaningWeight is what a slip counts in a word with other clitics or another ending.
	leaningWeight = 0.8 // بالتروير, التزوير
	// doubted is what a slip counts where the stem of the word is known.
	doubted = 0.8
	// farWeight is what a word of likeness 1 would have that stands for an unknown one.
	farWeight = 1.5
	// leastLeaning is the least part of its trigrams that such a word shares.
	leastLeaning = 0.15
	// closeKin is the least likeness to a word that the corpus knows.
	closeKin = 0.65
	// longKin is the same for words of longWord letters: they share much by chance no more.
	longKin  = 0.45
	longWord = 6
	// farKin is the least likeness to one that it does not know.
	farKin = 0.28
	// leastVariant is the least likeness of anything.
	leastVariant = 0.25
)

// relatives adds spelling variants, slips of the finger and words that share
// many letters. A word that the corpus knows is not corrected.
func (v lens) relatives(key string, known bool, found *matches) {
	word := []rune(key)
	doubt := float32(1)
	if len(found.by) > 0 {
		doubt = doubted
	}
	slipped := !known && slipLength(key, word)
	least := leastDice(key, known)
	k := v.kin(key)
	var slips []Match
	var lean *leaning
	short := len(word) <= shortWord
	if slipped {
		lean = newLeaning(key)
		if short {
			slips = v.shortSlips(word, doubt)
		}
	}
	k.each(func(n int, shared float32) {
		if slipped && shared >= leastLeaning {
			if !short && oneLetter(len(v.Bytes(n)), len(key)) {
				if w, ok := slip(word, []rune(v.Text(n))); ok {
					slips = append(slips, Match{n, w * doubt, Typo})
					return
				}
			}
			if like := lean.slip(v.Bytes(n)); like > 0 {
				found.add(Match{n, slipWeight * leaningWeight * like * doubt, Typo})
				return
			}
		}
		if shared < least/2 {
			return // pairs of letters do not make up for that
		}
		if known {
			if _, ok := found.by[n]; ok {
				return
			}
		}
		v.related(key, n, known, k, found)
	})
	for _, m := range slips {
		v.family(m.Word, m.Weight, Typo, found)
	}
}

// named reports whether word is in the tables of names: it is neither a slip of
// another word, nor akin to one, nor of its root.
func named(word string) bool { return len(arabic.Synonyms(word)) > 0 }

// aName is named for a word whose article may have been taken off.
func aName(word string) bool { return named(word) || named("ال"+word) }

// variants adds other spellings of a name.
func (v lens) variants(key string, found *matches) {
	v.kin(key).each(func(n int, _ float32) {
		if text := v.Text(n); isVariant(key, text) {
			found.add(Match{n, spellingWeight, Spelling})
		}
	})
}

// leastDice is the likeness that a word must have to key.
func leastDice(key string, known bool) float32 {
	n := utf8.RuneCountInString(strings.TrimPrefix(key, "ال"))
	switch {
	case known && n >= longWord:
		return longKin
	case known || n < minSlip:
		return closeKin
	}
	return farKin
}

// related adds word n if it is a spelling or a relative of key, unless clitics
// or an ending are all that sets them apart: then their stems decide, and did
// already: «كمال» is not «مال».
func (v lens) related(key string, n int, known bool, k *kin, found *matches) {
	d := k.dice(n)
	if d < leastVariant {
		return
	}
	text := v.Text(n)
	if leansOnly(key, text) || leansOnly(text, key) {
		return
	}
	switch {
	case isVariant(key, text):
		found.add(Match{n, spellingWeight, Spelling})
	case d < leastDice(key, known):
	case known:
		found.add(Match{n, d * d * d * d, Kinship})
	default:
		found.add(Match{n, min(farWeight*d*d*d, slipWeight), Kinship})
	}
}

// oneLetter reports whether words of m and n bytes can be one letter apart.
func oneLetter(m, n int) bool { return m-n <= 2 && n-m <= 2 }

// leansOnly reports whether long is short with clitics before it, an ending
// behind it, or both.
func leansOnly(long, short string) bool {
	before, after, ok := strings.Cut(long, short)
	if !ok {
		return false
	}
	_, isEnding := arabic.Suffix(after)
	return (after == "" || isEnding) && (before == "" || isPrefix(before))
}

func isPrefix(s string) bool {
	for _, p := range arabic.Prefixes() {
		if p.Text == s {
			return true
		}
	}
	return false
}

// rareSlips adds the words one slip from a word that is itself in the corpus,
// but hardly: in fewer documents than they, or in one. Only long words count,
// since rare short ones have rare short neighbours.
func (v lens) rareSlips(key string, found *matches) {
	n, ok := v.Find(key)
	word := []rune(key)
	if !ok || v.Docs(n) > 1 || arabic.IsUnit(key) {
		return
	}
	v.kin(key).each(func(other int, _ float32) {
		if !oneLetter(len(v.Bytes(other)), len(key)) {
			return
		}
		text := v.Text(other)
		w := []rune(text)
		if leansOnly(key, text) || leansOnly(text, key) || distance(word, w) != 1 {
			return
		}
		least := 5
		if len(w) == len(word) && !swapped(word, w) {
			least = 6 // «إيراد» is no slip of «إيران»
		}
		if min(len(bare(word)), len(bare(w))) < least {
			return
		}
		found.add(Match{other, rareSlipWeight, Typo})
	})
}

// bare is a word without its article.
func bare(word []rune) []rune {
	if len(word) > 2 && word[0] == 'ا' && word[1] == 'ل' {
		return word[2:]
	}
	return word
}
