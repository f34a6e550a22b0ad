package arabic

import (
	"iter"
	"strings"
	"unicode/utf8"
)

// Token is one word of a text.
type Token struct {
	Term     string // the folded key
	Spelling string // what Surface needs to write Term as the text does; "" when it is Term
	Start    int    // byte offset of the word as written
	End      int    // exclusive; harakat and tatweel of the last letter are inside
}

// maxRunes is where a Term ends; what is longer is no word, and still one Token.
const maxRunes = 64

// Tokens yields the words of text in order. Glued punctuation, bidi and
// zero-width marks separate or vanish, never join; abbreviations («أ.ف.ب»,
// «أ ف ب», U.N.) and numbers («١٬٠٠٠», 2.5) are one Token, and clitics before
// another script («والـUN», «بـ15») belong to the word they lean on.
func Tokens(text string) iter.Seq[Token] {
	return func(yield func(Token) bool) {
		s := scanner{text: text}
		for s.next() {
			t := s.token()
			if s.runes == 1 && s.kind != digit {
				t = s.abbreviation(t)
			}
			if !yield(t) {
				return
			}
		}
	}
}

// Surface returns the word that spelling makes of term: harakat and tatweel
// are gone, letters stand as they were written.
func Surface(term, spelling string) string {
	if spelling == "" {
		return term
	}
	var b strings.Builder
	i := byte(0)
	for _, r := range term {
		i++
		if len(spelling) > 1 && spelling[0] == i {
			written, n := utf8.DecodeRuneInString(spelling[1:])
			spelling, r = spelling[1+n:], written
		}
		b.WriteRune(r)
	}
	return b.String()
}

// scanner reads one word after the other.
type scanner struct {
	text       string
	pos        int // where reading goes on
	start, end int // of the word
	kind       class
	term       []byte
	spelling   []byte // for each letter that is not its own fold: its number from 1, the letter
	runes      int
	last       rune // the last letter as written
	decimal    bool
}

func (s *scanner) token() Token {
	t := Token{Spelling: string(s.spelling), Start: s.start, End: s.end}
	if written := s.text[s.start:s.end]; written == string(s.term) {
		t.Term = written
	} else {
		t.Term = string(s.term)
	}
	return t
}

// next moves to the next word and reports whether there is one.
func (s *scanner) next() bool {
	for s.pos < len(s.text) {
		r, n := utf8.DecodeRuneInString(s.text[s.pos:])
		if c := classOf(r); c >= arabicLetter {
			s.begin(s.pos, c)
			s.word()
			return true
		}
		s.pos += n
	}
	return false
}

func (s *scanner) begin(at int, kind class) {
	s.start, s.kind, s.decimal = at, kind, false
	s.reset()
}

func (s *scanner) reset() {
	s.term, s.spelling, s.runes, s.last = s.term[:0], s.spelling[:0], 0, 0
}

// word reads to the end of the word that begins at s.pos.
func (s *scanner) word() {
	for s.pos < len(s.text) {
		r, n := utf8.DecodeRuneInString(s.text[s.pos:])
		switch c := classOf(r); c {
		case separator:
			if n = s.joint(r, n); n == 0 {
				return
			}
			s.pos += n
		case invisible:
			s.pos += n
		case mark:
			s.mark(r)
			s.pos += n
			s.end = s.pos
		default:
			if c != s.kind && !s.turn(c) {
				return
			}
			s.letter(r)
			s.pos += n
			s.end = s.pos
		}
	}
}

// turn reports whether a letter of class c goes on the word of another class:
// Latin and digits mix (F16, 5G), Arabic clitics lean on both (والـUN، بـ15).
func (s *scanner) turn(c class) bool {
	switch {
	case s.kind == arabicLetter && isClitic(string(s.term)):
		s.kind = c
		s.reset()
		return true
	case c == arabicLetter || s.kind == arabicLetter:
		return false
	}
	s.kind = otherLetter
	return true
}

// letter adds r, or what r stands for.
func (s *scanner) letter(r rune) {
	if s.runes >= maxRunes {
		return
	}
	written := expand(r)
	if written == "" {
		s.add(r)
		return
	}
	for _, r := range written {
		if classOf(r) >= arabicLetter {
			s.add(r)
		} else {
			s.mark(r)
		}
	}
}

func (s *scanner) add(r rune) {
	f := foldLetter(r)
	s.term = utf8.AppendRune(s.term, f)
	s.runes++
	s.last = r
	if f != r && s.kind != digit {
		s.spelling = append(s.spelling, byte(s.runes))
		s.spelling = utf8.AppendRune(s.spelling, r)
	}
}

// mark notes a hamza or madda written as a mark of its own.
func (s *scanner) mark(m rune) {
	r := compose(s.last, m)
	if s.runes == 0 || r == s.last || s.runes >= maxRunes {
		return
	}
	if i := len(s.spelling) - 3; i >= 0 && s.spelling[i] == byte(s.runes) {
		s.spelling = s.spelling[:i]
	}
	s.last = r
	s.spelling = append(s.spelling, byte(s.runes))
	s.spelling = utf8.AppendRune(s.spelling, r)
}

// joint returns how many bytes of separators at s.pos the word goes on over,
// 0 when it ends. r is the rune there, n its width.
func (s *scanner) joint(r rune, n int) int {
	rest := s.text[s.pos+n:]
	switch {
	case s.kind == otherLetter && (r == '\'' || r == '’' || r == '`') && startsWith(rest, otherLetter):
		return n // O'Brien
	case s.kind != digit || s.decimal:
		return 0
	}
	digits := leadingDigits(rest)
	switch r {
	case ',', '٬', '،':
		if digits == 3 && s.runes <= 3 || digits == 3 && r == '٬' {
			return n // ١٬٠٠٠
		}
	case '.', '٫':
		if digits > 0 && !s.dottedBefore() && !dottedFurther(rest) {
			s.term = append(s.term, '.')
			s.runes++
			s.decimal = true
			return n // 2.5, but not 10.5.2023
		}
	}
	return 0
}

// abbreviation reads on over single letters set apart by dots or, from three
// letters on, by spaces: «افب» ← «أ.ف.ب» and «أ ف ب».
func (s *scanner) abbreviation(t Token) Token {
	for _, sep := range []byte{'.', ' '} {
		ahead, at := *s, s.pos
		ahead.term, ahead.spelling = nil, nil
		joined, letters := t, 1
		for at < len(s.text) && s.text[at] == sep && ahead.single(at+1) && letters < maxRunes {
			if sep == ' ' && (ahead.kind != arabicLetter || string(ahead.term) == "و" || joined.Term == "و") {
				break
			}
			letters++
			joined.Term += string(ahead.term)
			if len(ahead.spelling) > 0 {
				joined.Spelling += string(rune(letters)) + string(ahead.spelling[1:])
			}
			joined.End, at = ahead.end, ahead.pos
		}
		if letters >= 3 || letters == 2 && sep == '.' {
			s.pos = at
			return joined
		}
	}
	return t
}

// single reports whether a word of one letter of the same script stands at at,
// and reads it.
func (s *scanner) single(at int) bool {
	kind := s.kind
	if !startsWith(s.text[at:], kind) {
		return false
	}
	s.pos = at
	s.begin(at, kind)
	s.word()
	return s.runes == 1 && s.kind == kind && s.end > s.start
}

func startsWith(s string, c class) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return s != "" && classOf(r) == c
}

// leadingDigits counts the digits that s begins with, 4 at most.
func leadingDigits(s string) int {
	n := 0
	for _, r := range s {
		if classOf(r) != digit || n == 4 {
			break
		}
		n++
	}
	return n
}

// dottedFurther reports whether the digits that s begins with are followed by
// a dot and more digits, as in a date.
func dottedFurther(s string) bool {
	rest := strings.TrimLeftFunc(s, func(r rune) bool { return classOf(r) == digit })
	if rest == "" || (rest[0] != '.' && !strings.HasPrefix(rest, "٫")) {
		return false
	}
	_, n := utf8.DecodeRuneInString(rest)
	return startsWith(rest[n:], digit)
}

// dottedBefore reports whether a digit and a dot stand before the word.
func (s *scanner) dottedBefore() bool {
	before, dot := strings.CutSuffix(strings.TrimSuffix(s.text[:s.start], "٫"), ".")
	r, _ := utf8.DecodeLastRuneInString(before)
	return (dot || before != s.text[:s.start]) && classOf(r) == digit
}

// isClitic reports whether folded is a row of clitics and nothing else.
func isClitic(folded string) bool {
	switch strings.TrimPrefix(strings.TrimPrefix(folded, "و"), "ف") {
	case "", "ب", "ك", "ل", "لل", "ال", "بال", "كال":
		return true
	}
	return false
}
