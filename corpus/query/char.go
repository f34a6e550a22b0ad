package query

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	minusSign = '−'
	enDash    = '–'
)

// char is one rune of a query and where it stands.
type char struct {
	r     rune
	start int // byte offset
	end   int
}

// charsOf returns the runes of s without invisible marks, which bidi typing
// and copying leave anywhere. Broken UTF-8 becomes spaces.
func charsOf(s string) []char {
	list := make([]char, 0, len(s))
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n == 1 {
			r = ' '
		}
		if !isInvisible(r) {
			list = append(list, char{r, i, i + n})
		}
		i += n
	}
	return list
}

// isInvisible reports bidi controls, joiners, the soft hyphen and the byte
// order mark: the format characters, which no reader sees.
func isInvisible(r rune) bool { return unicode.Is(unicode.Cf, r) }

// isSpace reports what stands between words and means nothing else.
func isSpace(r rune) bool {
	return unicode.IsSpace(r) || unicode.IsControl(r) || strings.ContainsRune(",;?!،؛؟[]{}", r)
}

// isWordRune reports letters, numbers and the marks on them.
func isWordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r)
}

func hasWordRune(chars []char) bool {
	for _, c := range chars {
		if isWordRune(c.r) && !unicode.IsMark(c.r) {
			return true
		}
	}
	return false
}

func isDash(r rune) bool { return r == '-' || r == minusSign || r == enDash }

// The quotes. Any of a family closes any of the same family, because on
// right-to-left keyboards the mirrored ones are typed for each other.
const (
	doubleQuotes   = "\"“”„‟＂"
	guillemets     = "«»"
	singleGuillems = "‹›"
	singleQuotes   = "'‘’"
)

// quoteFamily returns the quotes that close r, "" when r is none. Single
// quotes, which are apostrophes too, are not among them.
func quoteFamily(r rune) string {
	for _, family := range [...]string{doubleQuotes, guillemets, singleGuillems} {
		if strings.ContainsRune(family, r) {
			return family
		}
	}
	return ""
}

// textOf returns the runes of chars.
func textOf(chars []char) string {
	var b strings.Builder
	for _, c := range chars {
		b.WriteRune(c.r)
	}
	return b.String()
}

// trimmed returns chars without what is no word at either end.
func trimmed(chars []char) []char {
	for len(chars) > 0 && !isWordRune(chars[0].r) {
		chars = chars[1:]
	}
	for len(chars) > 0 && !isWordRune(chars[len(chars)-1].r) {
		chars = chars[:len(chars)-1]
	}
	return chars
}

// wordsOf returns the text of a phrase: no quotes, words apart by one space.
func wordsOf(chars []char) string {
	s := strings.Map(func(r rune) rune {
		if quoteFamily(r) != "" || isSpace(r) {
			return ' '
		}
		return r
	}, textOf(chars))
	return strings.Join(strings.Fields(s), " ")
}
