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
	slipWeight     = 0.85 // العرق, العراق
	rareSlipWeight = 0.3  // where the slip itself is in a text
	// doubted is what a slip counts where the stem of the word is known.
	doubted = 0.8
	// closeKin is the least likeness to a word that the corpus knows.
	closeKin = 0.75
	// longKin is the same for words of longWord letters: they share much by chance no more.
	longKin  = 0.45
	longWord = 6
	// farKin is the least likeness to one that it does not know.
	farKin = 0.28
)

// relatives adds spelling variants, slips of the finger and words that share
// many letters. A word that the corpus knows is not corrected.
func (v *Vocabulary) relatives(key string, known bool, found *matches) {
	word := []rune(key)
	doubt := float32(1)
	if len(found.by) > 0 {
		doubt = doubted
	}
	k := v.kin(key)
	var slips []Match
	k.each(func(n int, shared float32) {
		if _, ok := found.by[n]; ok && known {
			return
		}
		text := v.Text(n)
		if !known && slipLength(key, word) {
			if w, ok := slip(word, []rune(text)); ok {
				slips = append(slips, Match{n, w * doubt, Typo, false})
				return
			}
		}
		if shared < leastShared*4 {
			return
		}
		v.related(key, text, known, func(least float32) {
			d := k.dice(n)
			switch {
			case known && isVariant(key, text):
				found.add(Match{n, spellingWeight, Spelling, false})
			case d >= least && known:
				found.add(Match{n, d * d * d * d, Kinship, false})
			case d >= least:
				found.add(Match{n, d * d * d, Kinship, false})
			}
		})
	})
	for _, m := range slips {
		v.family(m.Word, m.Weight, Typo, found)
	}
}

// related calls measure with the least likeness that text must have to key,
// unless only clitics or an ending set them apart: then their stems decide, and
// did already: «كمال» is not «مال».
func (v *Vocabulary) related(key, text string, known bool, measure func(least float32)) {
	if leansOnly(key, text) || leansOnly(text, key) {
		return
	}
	least := float32(farKin)
	if known || utf8.RuneCountInString(key) < minSlip {
		least = closeKin
		if utf8.RuneCountInString(strings.TrimPrefix(key, "ال")) >= longWord {
			least = longKin
		}
	}
	measure(least)
}

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
func (v *Vocabulary) rareSlips(key string, found *matches) {
	n, ok := v.Find(key)
	word := []rune(key)
	if !ok || v.Docs(n) > 1 || arabic.IsUnit(key) {
		return
	}
	v.kin(key).each(func(other int, _ float32) {
		text := v.Text(other)
		w := []rune(text)
		if len(bare(word)) < 5 || len(bare(w)) < 5 || leansOnly(key, text) || leansOnly(text, key) || distance(word, w) != 1 {
			return
		}
		found.add(Match{other, rareSlipWeight, Typo, false})
	})
}

// bare is a word without its article.
func bare(word []rune) []rune {
	if len(word) > 2 && word[0] == 'ا' && word[1] == 'ل' {
		return word[2:]
	}
	return word
}
