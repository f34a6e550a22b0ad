package query

import (
	"strings"
	"unicode"
)

// tokenKind is what a token is to the parser.
type tokenKind uint8

const (
	operand tokenKind = iota // Word or Phrase
	open
	closing
	and
	or
	not
	filtered // a filter stood here
)

// token is one token of the query.
type token struct {
	kind tokenKind
	node Node   // of an operand; of open its Field
	text string // of an operator as typed, "" for a dash
	weak bool   // an operator that may be a word of a sentence
	at   span
	skip bool // dropped
}

// lexer cuts text into tokens.
type lexer struct {
	text     string
	chars    []char
	i        int // next of chars
	tokens   []token
	filters  []filterItem
	problems []Problem
	question bool
}

// prefix is what was typed before an operand and belongs to it.
type prefix struct {
	start int
	field Field
	exact bool
	slop  int
}

func (l *lexer) problem(kind ProblemKind, at span) {
	l.problems = append(l.problems, Problem{kind, at.start, at.end})
}

func (l *lexer) run() []token {
	l.chars = charsOf(l.cut())
	for l.i < len(l.chars) {
		l.next()
	}
	return l.tokens
}

// cut returns at most MaxBytes of the text, ending between words if it can.
func (l *lexer) cut() string {
	if len(l.text) <= MaxBytes {
		return l.text
	}
	end := MaxBytes
	if i := strings.LastIndexFunc(l.text[:end], unicode.IsSpace); i > 0 {
		end = i
	}
	l.problem(TooLong, span{end, len(l.text)})
	return l.text[:end]
}

// next reads one token, or skips what is none.
func (l *lexer) next() {
	c := l.chars[l.i]
	switch p := (prefix{start: c.start}); {
	case isSpace(c.r):
		l.question = l.question || c.r == '?' || c.r == '؟'
		l.i++
	case c.r == '(':
		l.add(token{kind: open, at: span{c.start, c.end}})
		l.i++
	case c.r == ')':
		l.add(token{kind: closing, at: span{c.start, c.end}})
		l.i++
	case isDash(c.r) && l.atBoundary() && l.startsOperand(l.i+1):
		l.add(token{kind: not, at: span{c.start, c.end}})
		l.i++
	case c.r == '\\' && l.isWordAt(l.i+1):
		l.i++
		l.word(p, l.runEnd(l.i))
	default:
		l.operand(p)
	}
}

func (l *lexer) add(t token) { l.tokens = append(l.tokens, t) }

// operand reads what may start a Word, a Phrase, an operator or a field.
func (l *lexer) operand(p prefix) {
	if l.at(l.i) == '=' && l.startsOperand(l.i+1) {
		p.exact = true
		l.i++
	}
	if n, ok := slop(l.chars[l.i:l.runEnd(l.i)]); ok && quoteFamily(l.at(l.space(l.runEnd(l.i)))) != "" {
		l.i = l.space(l.runEnd(l.i))
		p.slop = n
	}
	if end := l.quoteEnd(); end > 0 {
		l.phrase(p, end)
		return
	}
	if quoteFamily(l.at(l.i)) != "" {
		l.problem(UnbalancedQuote, span{l.chars[l.i].start, l.chars[l.i].end})
		l.i++
		return
	}
	end := l.runEnd(l.i)
	if end == l.i {
		l.i++
		return
	}
	if !p.exact && p.field == Anywhere && l.fieldOrOperator(p, end) {
		return
	}
	l.word(p, end)
}

// at returns the rune at i, 0 beyond the end.
func (l *lexer) at(i int) rune {
	if i < 0 || i >= len(l.chars) {
		return 0
	}
	return l.chars[i].r
}

func (l *lexer) isWordAt(i int) bool { return isWordRune(l.at(i)) }

// startsOperand reports whether a dash or = at i-1 stands right before a word,
// a phrase, a field or a parenthesis.
func (l *lexer) startsOperand(i int) bool {
	r := l.at(i)
	return isWordRune(r) || quoteFamily(r) != "" || r == '(' || r != 0 && strings.ContainsRune("=\\#@~"+singleQuotes, r)
}

// atBoundary reports whether no word ends at l.i.
func (l *lexer) atBoundary() bool {
	r := l.at(l.i - 1)
	return r == 0 || r == '(' || isSpace(r)
}

// space returns where the spaces from i end.
func (l *lexer) space(i int) int {
	for unicode.IsSpace(l.at(i)) {
		i++
	}
	return i
}

// runEnd returns the end of what stands together from i: up to a space, a
// parenthesis or a quote. A comma between digits stays (1,000).
func (l *lexer) runEnd(i int) int {
	for ; i < len(l.chars); i++ {
		r := l.chars[i].r
		if r == '(' || r == ')' || quoteFamily(r) != "" {
			break
		}
		if isSpace(r) && !((r == ',' || r == '،') && digit(l.at(i-1)) >= 0 && digit(l.at(i+1)) >= 0) {
			break
		}
	}
	return i
}

// word adds the Word that the runes up to end are, if they are one.
func (l *lexer) word(p prefix, end int) {
	all := l.chars[l.i:end]
	l.i = end
	chars := trimmed(all)
	if !hasWordRune(chars) {
		return
	}
	last := chars[len(chars)-1].end
	n := Node{
		Kind: Word, Text: textOf(chars), Field: p.field, Exact: p.exact,
		Start: p.start, End: last, TextStart: chars[0].start, TextEnd: last,
	}
	for _, c := range all {
		if c.start == last && c.r == '*' {
			n.Prefix = true
			n.End = c.end
		}
	}
	l.add(token{node: n, at: span{n.Start, n.End}})
}

// phrase adds the Phrase from the quote at l.i to the one at end.
func (l *lexer) phrase(p prefix, end int) {
	inner := l.chars[l.i+1 : end]
	n := Node{
		Kind: Phrase, Text: wordsOf(inner), Field: p.field, Exact: p.exact, Slop: p.slop,
		Start: p.start, End: l.chars[end].end,
		TextStart: l.chars[l.i].end, TextEnd: l.chars[end].start,
	}
	l.i = end + 1
	from := l.space(l.i)
	if after, ok := slop(l.chars[from:l.runEnd(from)]); ok {
		n.Slop = after
		l.i = l.runEnd(from)
		n.End = l.chars[l.i-1].end
	}
	if hasWordRune(inner) {
		l.add(token{node: n, at: span{n.Start, n.End}})
	}
}

// quoteEnd returns where the phrase that starts at l.i is closed, 0 when none
// starts there or it is never closed. A quote of another family closes it where
// its own does not follow and such quotes are not in pairs: «…".
func (l *lexer) quoteEnd() int {
	family := quoteFamily(l.at(l.i))
	single := family == "" && strings.ContainsRune(singleQuotes, l.at(l.i)) && l.at(l.i) != 0
	if single {
		family = singleQuotes
	}
	if family == "" {
		return 0
	}
	other, others := 0, 0 // the first of another family, and how many
	for i := l.i + 1; i < len(l.chars); i++ {
		if strings.ContainsRune(family, l.chars[i].r) && !(single && l.isWordAt(i+1)) {
			return i
		}
		if quoteFamily(l.chars[i].r) == "" {
			continue
		}
		if others++; others == 1 {
			other = i
		}
	}
	if single || others%2 == 0 {
		return 0
	}
	return other
}

// slop reads ~5 or, as bidi typing turns it, 5~.
func slop(chars []char) (int, bool) {
	if len(chars) < 2 {
		return 0, false
	}
	if chars[0].r == '~' {
		chars = chars[1:]
	} else if chars[len(chars)-1].r == '~' {
		chars = chars[:len(chars)-1]
	} else {
		return 0, false
	}
	n := 0
	for _, c := range chars {
		d := digit(c.r)
		if d < 0 {
			return 0, false
		}
		n = min(n*10+d, MaxSlop)
	}
	return n, true
}
