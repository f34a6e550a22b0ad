package near

import (
	"strings"
	"sync"
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

// stem is what clitics and an ending may leave of a word.
type stem struct {
	letters []rune
	ended   bool // there was an ending
}

const (
	// minStem is the least length of a stem in which a slip is looked for.
	minStem = 5
	// maxEnding is that of an ending which is taken off then.
	maxEnding = 3
)

// stemsOf appends to list what clitics and endings may leave of a word of these
// letters, and all of it, where that is long enough.
func stemsOf(list []stem, word []byte, letters []rune) []stem {
	for _, p := range arabic.Prefixes() {
		if len(word) >= len(p.Text) && string(word[:len(p.Text)]) == p.Text {
			list = withoutEndings(list, word, letters[utf8.RuneCountInString(p.Text):])
		}
	}
	return list
}

// withoutEndings appends to list the last letters of word, and what endings leave
// of them.
func withoutEndings(list []stem, word []byte, letters []rune) []stem {
	end := len(word)
	for n := len(letters); n >= max(minStem, len(letters)-maxEnding); n-- {
		if _, ok := arabic.Suffix(string(word[end:])); ok {
			list = append(list, stem{letters[:n], n < len(letters)})
		}
		_, size := utf8.DecodeLastRune(word[:end])
		end -= size
	}
	return list
}

// leaning finds words whose stem, or article, is one slip from that of a word.
type leaning struct {
	stems   []stem
	behind  []stem // an article with a slip: «مركبات» of «اةمركبات»
	others  []stem // scratch, as is
	letters []rune
}

var article = []rune("ال")

func newLeaning(word string) *leaning {
	letters := []rune(word)
	l := &leaning{stems: stemsOf(nil, []byte(word), letters)}
	for n := 1; n <= min(3, len(letters)); n++ {
		if distance(letters[:n], article) == 1 {
			l.behind = withoutEndings(l.behind, []byte(word), letters[n:])
		}
	}
	return l
}

// slip returns how much the word looked for, with one slip, is like word, 0 when
// it is not: 1, or less where they have other endings.
func (l *leaning) slip(word []byte) float32 {
	l.letters = l.letters[:0]
	for i := 0; i < len(word); {
		r, n := utf8.DecodeRune(word[i:])
		l.letters = append(l.letters, r)
		i += n
	}
	l.others = stemsOf(l.others[:0], word, l.letters)
	best := float32(0)
	for _, a := range l.others {
		for slips, list := range [...][]stem{l.behind, l.stems} { // behind an article there is one already
			for _, b := range list {
				if distance(a.letters, b.letters) != slips {
					continue
				}
				if !a.ended && !b.ended {
					return 1
				}
				best = numberWeight
			}
		}
	}
	return best
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
var lookalikes = []string{"تط", "تث", "سص", "سث", "ضظ", "دذ", "زذ", "دض", "غجقك", "هح", "ايوء", "هت"}

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

// alike reports whether letters are taken for each other.
func alike(x, y rune) bool {
	x, y = x-'ء', y-'ء'
	return x >= 0 && x < 64 && y >= 0 && y < 64 && likes()[x]>>y&1 != 0
}

// likes has, for each letter from ء on, a bit for each that lookalikes has beside it.
var likes = sync.OnceValue(func() (bits [64]uint64) {
	for _, set := range lookalikes {
		for _, x := range set {
			for _, y := range set {
				bits[x-'ء'] |= 1 << (y - 'ء')
			}
		}
	}
	return bits
})

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

// isVariant reports whether two words of six letters can be one foreign name in two
// spellings: a long vowel written or not, or one letter for another of the same
// sound; where there are four consonants, any number of both.
func isVariant(a, b string) bool {
	a, b = strings.TrimPrefix(a, "ال"), strings.TrimPrefix(b, "ال")
	same, near := sameConsonants(a, b), sameEnds(a, b)
	if !same && !near {
		return false
	}
	x, y := []rune(a), []rune(b)
	if max(len(x), len(y)) < 6 || min(len(x), len(y)) < 5 {
		return false // «محمد» is not «محمود»
	}
	return same || distance(x, y) == 1 && confused(x, y)
}

// minConsonants is how many consonants must be the same where vowels differ.
const minConsonants = 4

// sameConsonants reports whether what a and b have besides ا و ي ء ه is the same,
// or sounds so.
func sameConsonants(a, b string) bool {
	for n := 0; ; n++ {
		x, nx := consonant(a)
		y, ny := consonant(b)
		if x == 0 || y == 0 {
			return x == y && n >= minConsonants
		}
		if x != y && !alike(x, y) {
			return false
		}
		a, b = a[nx:], b[ny:]
	}
}

// consonant returns the first letter of s that is no vowel, and where it ends; 0
// when there is none.
func consonant(s string) (letter rune, end int) {
	for end < len(s) {
		r, n := utf8.DecodeRuneInString(s[end:])
		end += n
		switch r {
		case 'ا', 'و', 'ي', 'ء', 'ه':
		default:
			return r, end
		}
	}
	return 0, 0
}

// sameEnds reports whether a and b begin and end alike.
func sameEnds(a, b string) bool {
	x, _ := utf8.DecodeRuneInString(a)
	y, _ := utf8.DecodeRuneInString(b)
	lastX, _ := utf8.DecodeLastRuneInString(a)
	lastY, _ := utf8.DecodeLastRuneInString(b)
	return x == y && lastX == lastY
}
