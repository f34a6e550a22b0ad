package query

import (
	"strings"
	"unicode"
)

// filterField is a field that filters.
type filterField uint8

const (
	sourceField filterField = iota
	fromField
	toField
)

// filterItem is one filter as typed.
type filterItem struct {
	field filterField
	not   bool
	value string
	date  Date
	at    span
}

// String returns the filter as the canonical form has it.
func (f filterItem) String() string {
	switch f.field {
	case fromField:
		return "from:" + f.date.String()
	case toField:
		return "to:" + f.date.String()
	}
	if f.not {
		return `-source:"` + f.value + `"`
	}
	return `source:"` + f.value + `"`
}

// filterOf joins items: any of the sources, the latest from:, the earliest to:.
func filterOf(items []filterItem) Filter {
	var f Filter
	for _, x := range items {
		switch {
		case x.field == fromField && (f.From == Date{} || f.From.first().before(x.date.first())):
			f.From = x.date
		case x.field == toField && (f.To == Date{} || x.date.last().before(f.To.last())):
			f.To = x.date
		case x.field == sourceField && x.not:
			f.NotSources = append(f.NotSources, x.value)
		case x.field == sourceField:
			f.Sources = append(f.Sources, x.value)
		}
	}
	return f
}

// dateSpan returns where the last date filter stands.
func dateSpan(items []filterItem) span {
	var at span
	for _, x := range items {
		if x.field != sourceField {
			at = x.at
		}
	}
	return at
}

// withoutMarks returns the runes of chars without the marks on them (أَوْ → أو).
func withoutMarks(chars []char) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsMark(r) {
			return -1
		}
		return r
	}, textOf(chars))
}

// operatorOf returns the kind of the operator that s is, and whether it may be
// a word of a sentence too.
func operatorOf(s string) (kind tokenKind, weak, ok bool) {
	switch s {
	case "AND":
		return and, false, true
	case "OR":
		return or, false, true
	case "NOT":
		return not, false, true
	case "و":
		return and, true, true
	case "أو", "او":
		return or, true, true
	case "ليس", "وليس":
		return not, true, true
	}
	return 0, false, false
}

// fieldOrOperator reads what stands at l.i up to end as an operator or as a
// field with its value; it returns false when it is a word.
func (l *lexer) fieldOrOperator(p prefix, end int) bool {
	run := l.chars[l.i:end]
	at := span{p.start, run[len(run)-1].end}
	if kind, weak, ok := operatorOf(withoutMarks(run)); ok {
		l.add(token{kind: kind, weak: weak, text: textOf(run), at: at})
		l.i = end
		return true
	}
	colon := 0
	for colon < len(run) && (unicode.IsLetter(run[colon].r) || unicode.IsMark(run[colon].r)) {
		colon++
	}
	if colon == 0 || colon == len(run) || run[colon].r != ':' {
		return false
	}
	at.end = run[colon].end
	switch strings.ToLower(withoutMarks(run[:colon])) {
	case "عنوان", "العنوان", "title":
		l.title(p, colon)
	case "مصدر", "المصدر", "source":
		l.filter(filterItem{field: sourceField, at: at}, colon)
	case "من", "from":
		l.filter(filterItem{field: fromField, at: at}, colon)
	case "إلى", "الى", "to":
		l.filter(filterItem{field: toField, at: at}, colon)
	default:
		if r := l.at(l.i + colon + 1); !isWordRune(r) && quoteFamily(r) == "" {
			return false
		}
		l.problem(UnknownField, at)
		l.word(p, l.i+colon)
		l.i++
	}
	return true
}

// title reads the operand or parenthesis of title:, whose colon stands at
// l.i+colon.
func (l *lexer) title(p prefix, colon int) {
	name := l.i
	l.i = l.space(name + colon + 1)
	if l.at(l.i) == '(' {
		l.add(token{kind: open, node: Node{Field: Title}, at: span{p.start, l.chars[l.i].end}})
		l.i++
		return
	}
	if before := len(l.tokens); l.startsOperand(l.i) {
		p.field = Title
		l.operand(p)
		if len(l.tokens) > before {
			return
		}
	}
	l.noValue(p, name, colon)
}

// noValue reports the field at name that has no value and adds its name as a
// word, before what was read since.
func (l *lexer) noValue(p prefix, name, colon int) {
	l.problem(MissingValue, span{p.start, l.chars[name+colon].end})
	after := l.i
	l.i = name
	p.field = Anywhere
	l.word(p, name+colon)
	l.i = after
}

// filter reads the value of f.
func (l *lexer) filter(f filterItem, colon int) {
	name, p := l.i, prefix{start: f.at.start}
	l.i = l.space(name + colon + 1)
	if l.at(l.i) == 0 || !l.startsOperand(l.i) || l.at(l.i) == '(' {
		l.noValue(p, name, colon)
		return
	}
	value := l.i
	if end := l.quoteEnd(); end > 0 {
		f.value = wordsOf(l.chars[l.i+1 : end])
		l.i = end + 1
	} else {
		end := l.valueEnd(f.field)
		f.value = wordsOf(trimmed(l.chars[l.i:end]))
		l.i = end
	}
	f.at.end = l.chars[l.i-1].end
	ok := f.value != ""
	if f.field != sourceField {
		f.date, ok = ParseDate(f.value)
	}
	if ok {
		l.filters = append(l.filters, f)
		l.add(token{kind: filtered, at: f.at})
		return
	}
	if f.field == sourceField {
		l.noValue(p, name, colon)
		return
	}
	l.problem(BadDate, f.at)
	l.i = name
	l.word(p, name+colon)
	l.i = value
}

// dateRuns is how many runs a date has at most: «1 كانون الثاني 2024».
const dateRuns = 4

// valueEnd returns where the value that begins at l.i ends: with its run, or,
// of a date that is none yet, with the run that makes it one.
func (l *lexer) valueEnd(f filterField) int {
	first := l.runEnd(l.i)
	end := first
	for range dateRuns {
		if _, ok := ParseDate(wordsOf(trimmed(l.chars[l.i:end]))); f == sourceField || ok {
			return end
		}
		next := l.runEnd(l.space(end))
		if next == end {
			break
		}
		end = next
	}
	return first
}
