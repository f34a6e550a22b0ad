package typing

import (
	"strings"
	"unicode/utf8"
)

const (
	arabicLetters = "ءابتثجحخدذرزسشصضطظعغفقكلمنهوي"
	latinLetters  = "abcdefghijklmnopqrstuvwxyz"
)

// slipWeight holds words back that begin otherwise than typed.
const slipWeight = 0.02

// minSlip is how many letters must be typed before a slip is looked for; the
// article says nothing.
const minSlip = 4

// slips returns words that begin with what was typed but for one slip: a
// letter wrong, missing, too many, or two swapped (Damerau, 1964). The first
// letter is taken as right. Of a slip in the last letter the whole word must
// be there: what follows cannot tell.
func (h *Helper) slips(t *tail, limit int) []candidate {
	word := strings.TrimPrefix(t.folded, article)
	if n := utf8.RuneCountInString(word); n < minSlip || n > 24 {
		return nil
	}
	begin := t.folded[:len(t.folded)-len(word)]
	var list []candidate
	add := func(n int) {
		word, docs := h.Words.Text(n), h.Words.Docs(n)
		if strings.HasPrefix(word, t.folded) || functionWords()[word] {
			return
		}
		score := slipWeight * float64(docs) * h.lean(word, docs, t.folded)
		list = append(list, candidate{head: t.head, words: []int{n}, docs: docs, score: score})
	}
	inside, last := slipsOf(word)
	for _, s := range inside {
		lo, hi := h.Words.Prefix(begin + s)
		for _, n := range h.top(lo, hi, limit) {
			add(n)
		}
	}
	for _, s := range last {
		if n, ok := h.Words.Find(begin + s); ok {
			add(n)
		}
	}
	return list
}

// slipsOf returns the words that are one slip away from word, those with the
// slip in the last letter apart.
func slipsOf(word string) (inside, last []string) {
	r := []rune(word)
	letters := []rune(latinLetters)
	if r[0] >= utf8.RuneSelf {
		letters = []rune(arabicLetters)
	}
	for i := 1; i < len(r); i++ {
		list := &inside
		if i == len(r)-1 {
			list = &last
		}
		before, after := string(r[:i]), string(r[i+1:])
		*list = append(*list, before+after)
		if i+1 < len(r) {
			inside = append(inside, before+string(r[i+1])+string(r[i])+string(r[i+2:]))
		}
		for _, c := range letters {
			inside = append(inside, before+string(c)+string(r[i:]))
			*list = append(*list, before+string(c)+after)
		}
	}
	return inside, last
}

// muchMore is how many times as many documents a word needs to be a better one.
const muchMore = 10

// Better returns the number of the word that folded, which stands in so many
// documents, most likely is a slip of: one slip away, in ten times as many
// documents and in at least three; -1 when there is none.
func (h *Helper) Better(folded string, docs int) int {
	word := strings.TrimPrefix(folded, article)
	if n := utf8.RuneCountInString(word); n < minSlip || n > 24 {
		return -1
	}
	begin := folded[:len(folded)-len(word)]
	best, most := -1, max(3, muchMore*docs)
	inside, last := slipsOf(word)
	for _, s := range append(inside, last...) {
		if n, ok := h.Words.Find(begin + s); ok && h.Words.Docs(n) >= most {
			best, most = n, h.Words.Docs(n)+1
		}
	}
	return best
}
