package date

import (
	"strings"
	"unicode"
)

// token is a number, a folded word or one sign.
type token struct {
	start, end int
	word       string // letters, folded; empty for others
	number     int
	digits     int  // how many digits number has; 0 for others
	sign       rune // 0 for others
	spaced     bool // a space stands before it
}

func (t token) isOneOf(signs string) bool {
	return t.sign != 0 && strings.ContainsRune(signs, t.sign)
}

// scan cuts text into tokens. Numbers beyond seven digits are cut.
func scan(text string) []token {
	var out []token
	var word strings.Builder
	spaced := false
	for i, r := range text {
		n := len(out)
		end := i + len(string(r))
		switch d, isDigit := digit(r); {
		case unicode.IsSpace(r):
			spaced = true
			continue
		case isDigit && n > 0 && out[n-1].digits > 0 && out[n-1].digits < 7 && !spaced:
			out[n-1].number = out[n-1].number*10 + d
			out[n-1].digits++
			out[n-1].end = end
		case isDigit:
			out = append(out, token{start: i, end: end, number: d, digits: 1, spaced: spaced})
		case unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Cf, r) || r == 'ـ':
			continue
		case unicode.IsLetter(r):
			if n == 0 || out[n-1].word == "" || spaced {
				word.Reset()
				out = append(out, token{start: i, spaced: spaced})
				n++
			}
			word.WriteRune(fold(r))
			out[n-1].word, out[n-1].end = word.String(), end
		default:
			out = append(out, token{start: i, end: end, sign: r, spaced: spaced})
		}
		spaced = false
	}
	return out
}

func digit(r rune) (int, bool) {
	switch {
	case r >= '0' && r <= '9':
		return int(r - '0'), true
	case r >= '٠' && r <= '٩':
		return int(r - '٠'), true
	case r >= '۰' && r <= '۹':
		return int(r - '۰'), true
	}
	return 0, false
}

// fold: «أغسطس ← اغسطس», «جويلية ← جويليه», «فيفري ← فيفري».
func fold(r rune) rune {
	switch r {
	case 'أ', 'إ', 'آ', 'ٱ':
		return 'ا'
	case 'ى', 'ی':
		return 'ي'
	case 'ة':
		return 'ه'
	case 'ک':
		return 'ك'
	}
	return unicode.ToLower(r)
}
