package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"mudawwana/corpus/ingest/date"
)

const closers = "\"'»”’)]}\u2019 "

// endsSentence says whether s ends as a sentence does, closing quotes aside.
func endsSentence(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, closers))
	return r == '.' || r == '؟' || r == '!' || r == '?' || r == '۔' || r == '…'
}

func endsAsking(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, closers))
	return r == '؟' || r == '?'
}

func isBullet(r rune) bool {
	return strings.ContainsRune("•▪●○◦‣·■□►▸*–—-", r)
}

// archive are the words that end a caption after a full stop.
var archive = []string{"أرشيفية", "ارشيفية", "أرشيف", "ارشيف"}

// Credit returns the credit that ends a caption: «… (الوكالة)» ← «الوكالة»,
// «… . أرشيفية» ← «أرشيفية». It is empty when there is none.
func Credit(s string) string {
	s = strings.TrimRight(s, " .")
	for _, w := range archive {
		if head, ok := strings.CutSuffix(s, w); ok {
			head = strings.TrimRight(head, " ")
			if strings.HasSuffix(head, ".") || strings.HasSuffix(head, "،") || strings.HasSuffix(head, "-") {
				return w
			}
		}
	}
	if !strings.HasSuffix(s, ")") {
		return ""
	}
	open := strings.LastIndexByte(s, '(')
	if open <= 0 {
		return ""
	}
	inside := strings.TrimSpace(s[open+1 : len(s)-1])
	if inside == "" || len(strings.Fields(inside)) > 6 || strings.IndexFunc(inside, unicode.IsLetter) < 0 {
		return ""
	}
	return inside
}

// Signature says whether s is a name and a place, the credit of an article or
// a teaser: «اسم (مدينة)», «القاهرة - اسم»; it returns the name.
func Signature(s string) (bool, string) {
	if len(s) > 200 {
		return false, ""
	}
	words := strings.Fields(s)
	if len(words) < 2 || len(words) > 8 || endsSentence(strings.TrimRight(s, ")")) {
		return false, ""
	}
	open := strings.LastIndexByte(s, '(')
	if c := Credit(s); open > 0 && c != "" && len(strings.Fields(c)) <= 3 {
		name := strings.TrimSpace(s[:open])
		if n := len(strings.Fields(name)); n >= 1 && n <= 4 {
			return true, strings.Trim(name, "«»\"")
		}
	}
	return false, ""
}

// isDateLine says whether s is a date and little more.
func isDateLine(s string, runes int) bool {
	if runes > 90 || strings.IndexFunc(s, unicode.IsDigit) < 0 {
		return false
	}
	covered := 0
	for _, f := range date.Find(s) {
		covered += utf8.RuneCountInString(s[f.Start:f.End])
	}
	return covered*2 > runes || covered > 6 && covered*3 > runes && runes < 50
}

// isTime says whether s is a time of day and nothing else: «22:15», «٩:٠٥ م».
func isTime(s string) bool {
	s = strings.TrimRight(s, " صم")
	digits := 0
	for _, r := range s {
		if unicode.IsDigit(r) {
			digits++
		} else if r != ':' {
			return false
		}
	}
	return (digits == 3 || digits == 4) && strings.Count(s, ":") == 1
}

// opensPlace says whether s begins as a dispatch does, with a place or an
// agency: «بغداد - », «القاهرة (وكالة) - », «الموقع/ بغداد: ».
func opensPlace(s string) bool {
	for words, i := 0, 0; i < min(len(s), 80); i++ {
		switch c := s[i]; {
		case c == ' ':
			if words++; words > 5 {
				return false
			}
		case c == '/':
			return i > 4 && words < 4
		case (c == '-' || c == ':') && words > 0 && strings.HasSuffix(s[:i], ") "), c == '-' && words < 4 && i > 4 && i+1 < len(s) && s[i+1] == ' ':
			return true
		case c == '.' || c == '"':
			return false
		}
	}
	return false
}

// Unbullet takes the mark of a list item off.
func Unbullet(s string) string {
	i := strings.IndexFunc(s, func(r rune) bool { return !isBullet(r) })
	if i <= 0 || i == len(s) {
		return s
	}
	if rest := strings.TrimLeft(s[i:], " "); rest != s[i:] || s[0] > 0x7f {
		return rest
	}
	return s
}
