package near

import (
	"strings"
	"unicode/utf8"

	"mudawwana/corpus/arabic"
)

// minSlip is the least length of a word in which one letter can be a slip; a
// first letter is one only in longer words.
const minSlip = 4

func slipLength(key string, word []rune) bool {
	return len(word) >= minSlip && !arabic.IsUnit(key)
}

// shortWord is up to how many letters all slips are tried: shorter words share
// no trigram with some of them, «الصل» with «السل».
const shortWord = 6

// alphabets are the letters of folded words, by script.
var alphabets = []string{"ءابتثجحخدذرزسشصضطظعغفقكلمنهوي", "abcdefghijklmnopqrstuvwxyz"}

// edits calls f with all that is one slip from word: a letter put in, changed,
// left out or swapped with the next. Each is good until the next.
func edits(word []rune, f func([]rune)) {
	letters := []rune(alphabets[0])
	if word[0] < 'ء' {
		letters = []rune(alphabets[1])
	}
	row := make([]rune, len(word)+1)
	for i := range len(word) + 1 {
		copy(row, word[:i])
		for _, c := range letters {
			row[i] = c
			copy(row[i+1:], word[i:])
			f(row)
			if i < len(word) {
				copy(row[i+1:], word[i+1:])
				f(row[:len(word)])
			}
		}
		if i < len(word) {
			copy(row[i:], word[i+1:])
			f(row[:len(word)-1])
		}
		if i+1 < len(word) {
			copy(row, word)
			row[i], row[i+1] = word[i+1], word[i]
			f(row[:len(word)])
		}
	}
}

// shortSlips returns the words one slip from a short word.
func (v lens) shortSlips(word []rune, doubt float32) (slips []Match) {
	edits(word, func(w []rune) {
		if v.after(stepsAStanding) {
			return
		}
		if n, ok := v.Find(string(w)); ok {
			if weight, ok := slip(word, w); ok {
				slips = append(slips, Match{n, weight * doubt, Typo})
			}
		}
	})
	return slips
}

// minRest is the least length of what clitics leave of a word in which a slip is
// looked for.
const minRest = 5

// leaningRests appends to rests what clitics may leave of a word of these letters,
// and all of it, where that is long enough.
func leaningRests(rests [][]rune, word []byte, letters []rune) [][]rune {
	for _, p := range arabic.Prefixes() {
		n := utf8.RuneCountInString(p.Text)
		if len(letters)-n >= minRest && len(word) >= len(p.Text) && string(word[:len(p.Text)]) == p.Text {
			rests = append(rests, letters[n:])
		}
	}
	return rests
}

// leaning finds words that are one slip from a word, clitics aside.
type leaning struct {
	rests   [][]rune
	others  [][]rune // scratch, as is
	letters []rune
}

func newLeaning(word string) *leaning {
	return &leaning{rests: leaningRests(nil, []byte(word), []rune(word))}
}

// slip reports whether word, with clitics or without, is one slip from the one
// looked for, with them or without.
func (l *leaning) slip(word []byte) bool {
	l.letters = l.letters[:0]
	for i := 0; i < len(word); {
		r, n := utf8.DecodeRune(word[i:])
		l.letters = append(l.letters, r)
		i += n
	}
	l.others = leaningRests(l.others[:0], word, l.letters)
	for _, a := range l.others {
		for _, b := range l.rests {
			if distance(a, b) == 1 {
				return true
			}
		}
	}
	return false
}

// slip returns the weight of b as what a was meant to be, and whether it is one
// slip away.
func slip(a, b []rune) (float32, bool) {
	if len(b) < minSlip-1 || len(a) <= minSlip && a[0] != b[0] {
		return 0, false
	}
	if distance(a, b) != 1 {
		return 0, false
	}
	if confused(a, b) {
		return confusedWeight, true
	}
	return slipWeight, true
}

// lookalikes are letters that are taken for each other: those that sound alike
// in some dialect or come from one foreign sound, and the seats of the hamza.
var lookalikes = []string{"تط", "تث", "سص", "سث", "ضظ", "دذ", "زذ", "دض", "قك", "غجق", "هح", "ايوء", "هت"}

// confused reports whether a and b, one slip apart, differ by lookalikes, or by
// a letter that is not always written: ا و ي ء.
func confused(a, b []rune) bool {
	switch {
	case len(a) == len(b):
		i := mismatch(a, b)
		return !swapped(a, b) && alike(a[i], b[i])
	case len(a) > len(b):
		return strings.ContainsRune("اويء", a[mismatch(a, b)])
	}
	return strings.ContainsRune("اويء", b[mismatch(a, b)])
}

// swapped reports whether a and b, one slip apart and of one length, have two
// letters in each other's place.
func swapped(a, b []rune) bool {
	i := mismatch(a, b)
	return i+1 < len(a) && a[i+1] != b[i+1]
}

func alike(x, y rune) bool {
	for _, set := range lookalikes {
		if strings.ContainsRune(set, x) && strings.ContainsRune(set, y) {
			return true
		}
	}
	return false
}

// mismatch is the first place where a and b differ.
func mismatch(a, b []rune) int {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	return i
}

// distance is the optimal string alignment distance of a and b (Damerau, 1964):
// letters put in, left out, changed, or two neighbours swapped, each one slip.
// It tells 0, 1, and 2 for all that is more.
func distance(a, b []rune) int {
	if d := len(a) - len(b); d > 1 || d < -1 {
		return 2
	}
	i := mismatch(a, b)
	if i == len(a) && i == len(b) {
		return 0
	}
	x, y := a[i:], b[i:]
	switch {
	case len(x) > len(y):
		x = x[1:]
	case len(x) < len(y):
		y = y[1:]
	case len(x) > 1 && x[0] == y[1] && x[1] == y[0]:
		x, y = x[2:], y[2:]
	default:
		x, y = x[1:], y[1:]
	}
	if string(x) == string(y) {
		return 1
	}
	return 2
}

// isVariant reports whether two words that both stand in the corpus can be one
// foreign name in two spellings: a long vowel written or not, or one letter for
// another of the same sound, in words of six letters.
func isVariant(a, b string) bool {
	x, y := []rune(strings.TrimPrefix(a, "ال")), []rune(strings.TrimPrefix(b, "ال"))
	if max(len(x), len(y)) < 6 || min(len(x), len(y)) < 5 || x[0] != y[0] || x[len(x)-1] != y[len(y)-1] {
		return false
	}
	return distance(x, y) == 1 && confused(x, y)
}
