// Package plain says what a reader sees of a line, and what two lines are
// compared by.
package plain

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

const (
	tatweel = 'ـ'
	zwnj    = '\u200c'
	zwj     = '\u200d'
)

// Written returns a line as a reader sees it: tags, entities and shortcodes out,
// control characters out, runs of space as one. Marks of direction and of zero
// width stay where they stand, except on a line that shows nothing else.
func Written(s string) string {
	if strings.ContainsAny(s, "<&") {
		s = html.UnescapeString(stripTags(s))
	}
	return Shown(s)
}

// Shown is Written for text whose tags and entities are read already: what
// looks like one is what the page shows.
func Shown(s string) string { return spaced(stripShortcodes(s), false) }

// Bare returns s without marks of direction and of zero width, joiners aside:
// Clean(s) == Bare(Written(s)).
func Bare(s string) string {
	if strings.IndexFunc(s, isMark) < 0 {
		return s
	}
	return spaced(s, true)
}

// Clean is what a line is judged by: Written and Bare.
func Clean(s string) string { return Bare(Written(s)) }

// spaced makes runs of space one and leaves out control characters, and marks
// when bare says so. It is empty when nothing is to be seen.
func spaced(s string, bare bool) string {
	var b strings.Builder
	b.Grow(len(s))
	space, seen := false, false
	for _, r := range s {
		mark := isMark(r)
		switch {
		case r == ' ' || unicode.IsSpace(r) || r < ' ' || r == utf8.RuneError:
			space = b.Len() > 0
			continue
		case mark && bare:
			continue
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		seen = seen || !mark
		b.WriteRune(r)
	}
	if !seen {
		return ""
	}
	return b.String()
}

// isMark says whether r is to be seen only by what it does to others: it turns
// their direction, or forbids or allows a break. The joiners belong to a word.
func isMark(r rune) bool {
	return (r == 0xad || r >= 0x600) && (r < 'ء' || r > 'ي') && r != zwnj && r != zwj && unicode.Is(unicode.Cf, r)
}

// Tail returns the end of written whose Bare is rest, the marks that stand
// right before it included.
func Tail(written, rest string) string {
	at := len(written)
	for at > 0 {
		r, size := utf8.DecodeLastRuneInString(written[:at])
		last, n := utf8.DecodeLastRuneInString(rest)
		switch {
		case rest != "" && last == r:
			rest = rest[:len(rest)-n]
		case rest == "" && r != ' ' && !isMark(r):
			return strings.TrimLeft(written[at:], " ")
		}
		at -= size
	}
	return written
}

// scraps are the elements that scrapers leave behind in a text. Others, and any
// with a handler, are somebody's words about HTML, or an attack: text as well.
var scraps = map[string]bool{
	"a": true, "article": true, "b": true, "blockquote": true, "br": true, "center": true, "div": true,
	"em": true, "figcaption": true, "figure": true, "font": true, "h1": true, "h2": true, "h3": true,
	"h4": true, "h5": true, "h6": true, "hr": true, "i": true, "img": true, "li": true, "ol": true,
	"p": true, "s": true, "section": true, "small": true, "span": true, "strong": true, "sub": true,
	"sup": true, "table": true, "tbody": true, "td": true, "th": true, "thead": true, "time": true, "tr": true,
	"u": true, "ul": true,
}

// stripTags takes out the tags of scraps, and comments: «<p>نص</p>» ← «نص».
func stripTags(s string) string {
	var b strings.Builder
	for {
		i := strings.IndexByte(s, '<')
		if i < 0 || i+1 == len(s) {
			break
		}
		end := tagEnd(s[i:])
		if end == 0 {
			b.WriteString(s[:i+1])
			s = s[i+1:]
			continue
		}
		b.WriteString(s[:i])
		if breaksText(s[i+1:]) {
			b.WriteByte(' ')
		}
		s = s[i+end:]
	}
	return b.String() + s
}

// tagEnd returns the length of the tag that s begins with, 0 when it is none.
func tagEnd(s string) int {
	c := s[1]
	if c != '/' && c != '!' && !(c|0x20 >= 'a' && c|0x20 <= 'z') {
		return 0
	}
	end := strings.IndexByte(s[:min(len(s), 2000)], '>')
	if end < 0 || !isScrap(s[1:end]) {
		return 0
	}
	return end + 1
}

// isScrap says whether what stands between < and > is left from markup.
func isScrap(tag string) bool {
	if tag[0] == '!' {
		return true
	}
	tag = strings.ToLower(strings.Trim(tag, "/"))
	name, attributes, _ := strings.Cut(strings.ReplaceAll(tag, "/", " "), " ")
	for _, a := range strings.Fields(attributes) {
		if strings.HasPrefix(a, "on") && strings.Contains(a, "=") {
			return false
		}
	}
	return scraps[name]
}

func breaksText(tag string) bool {
	tag = strings.TrimPrefix(tag, "/")
	for _, name := range []string{"br", "p", "div", "li", "td", "h"} {
		if strings.HasPrefix(tag, name) {
			return true
		}
	}
	return false
}

// stripShortcodes takes out «[caption id="x"]» and its like: a bracket that
// holds a lower-case Latin word and attributes.
func stripShortcodes(s string) string {
	for from := 0; ; {
		i := strings.IndexByte(s[from:], '[')
		if i < 0 {
			return s
		}
		i += from
		end := strings.IndexByte(s[i:], ']')
		if end < 0 {
			return s
		}
		if !isShortcode(s[i+1 : i+end]) {
			from = i + 1
			continue
		}
		s = s[:i] + " " + s[i+end+1:]
		from = i
	}
}

func isShortcode(s string) bool {
	name, attributes, _ := strings.Cut(strings.Trim(s, "/"), " ")
	if name == "" || attributes != "" && !strings.Contains(attributes, "=") {
		return false
	}
	for _, r := range name {
		if (r < 'a' || r > 'z') && r != '_' && r != '-' {
			return false
		}
	}
	return true
}

// fold maps a rune to the letter or digit it is compared as, and to ' ' when
// it separates words; 0 when it is to be left out. «أ ← ا», «ی ← ي», «٣ ← 3».
func fold(r rune) rune {
	switch {
	case r < 0x80:
		if r >= 'A' && r <= 'Z' {
			return r + 'a' - 'A'
		}
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			return r
		}
		return ' '
	case r == 'أ' || r == 'إ' || r == 'آ' || r == 'ٱ':
		return 'ا'
	case r == 'ى' || r == 'ی':
		return 'ي'
	case r == 'ة':
		return 'ه'
	case r == 'ک':
		return 'ك'
	case r >= '٠' && r <= '٩':
		return r - '٠' + '0'
	case r >= '۰' && r <= '۹':
		return r - '۰' + '0'
	case r >= 'ء' && r <= 'ي' && r != tatweel:
		return r
	case r == tatweel || unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Cf, r):
		return 0
	case unicode.IsLetter(r) || unicode.IsDigit(r):
		return unicode.ToLower(r)
	}
	return ' '
}

// isPresentation tells the forms of letters that old systems stored as drawn:
// «ﻭﻟﻔﺘﺖ ← ولفتت».
func isPresentation(r rune) bool {
	return r >= 0xFB50 && r <= 0xFDFF || r >= 0xFE70 && r <= 0xFEFC
}

// Fold returns the folded words of s with single spaces between them.
// Fold(Fold(s)) == Fold(s).
func Fold(s string) string {
	if strings.IndexFunc(s, isPresentation) >= 0 {
		s = norm.NFKC.String(s)
	}
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, r := range s {
		switch f := fold(r); f {
		case 0:
		case ' ':
			space = b.Len() > 0
		default:
			if space {
				b.WriteByte(' ')
				space = false
			}
			b.WriteRune(f)
		}
	}
	return b.String()
}
