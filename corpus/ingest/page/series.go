package page

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// series says how line i belongs with the short lines around it: what a line
// with a colon announced, lines that begin alike, lines of even length (verse),
// and how many of them the text goes on after.
func (f features) series(v *view, i int) {
	l := &v.lines[i]
	if l.paragraph() {
		return
	}
	if v.ofWidth(l) {
		f["of-width"] = 1
	}
	if before := v.at(i - 1); before != nil && v.ofWidth(before) {
		f["goes-on"] = 1
	}
	if v.announced(i) {
		f["announced"] = 1
	}
	if alike(l, v.at(i-1)) || alike(l, v.at(i+1)) || alike(l, v.at(i-2)) || alike(l, v.at(i+2)) {
		f["alike"] = 1
	}
	from, to := v.span(i, func(o *line) bool { return !o.paragraph() })
	if n := min(1, float64(to-from)/8); from > 0 && to < len(v.lines) && v.core[from-1] > 0 {
		f["within"] = 1 // by two paragraphs
		f["within-run"] = n
	} else if from > 0 {
		f["left-run"] = n
	}
	if n := v.numbers(from, to); n > 3 && to-from > 7 {
		f["cells"] = min(1, 2*n/float64(to-from))
		if f["within"] > 0 {
			f["cells-within"] = f["cells"]
		}
	}
	if endsSentence(l.Text) {
		f["stops-on"] = min(1, float64(v.stopped(from, to))/6)
		return
	}
	from, to = v.span(i, func(o *line) bool { return even(l, o) })
	if to-from >= 4 {
		f["even"] = 1
	}
}

// span is the run of lines around line i that all are as is says.
func (v *view) span(i int, is func(*line) bool) (from, to int) {
	from, to = i, i+1
	for from > 0 && is(&v.lines[from-1]) {
		from--
	}
	for to < len(v.lines) && is(&v.lines[to]) {
		to++
	}
	return from, to
}

// stopped counts the lines that end as sentences do.
func (v *view) stopped(from, to int) (n int) {
	for i := from; i < to; i++ {
		if endsSentence(v.lines[i].Text) {
			n++
		}
	}
	return n
}

// numbers counts the lines that are a number and no date, as cells of tables are.
func (v *view) numbers(from, to int) (n float64) {
	for i := from; i < to; i++ {
		if v.forms[i] == tiny && isNumber(v.lines[i].Text) {
			n++
		}
	}
	return n
}

// isNumber says whether s is a number with its signs: «1.02», «-0.70 %», «(36.7)».
func isNumber(s string) bool {
	digits := 0
	for _, r := range s {
		switch {
		case unicode.IsDigit(r):
			digits++
		case !strings.ContainsRune(" .,٫٬+-−%٪()/:", r):
			return false
		}
	}
	return digits > 0
}

// announced says whether a line that ends in a colon stands above line i, with
// short lines only between them, twelve at most.
func (v *view) announced(i int) bool {
	for j := i - 1; j >= max(0, i-12); j-- {
		o := &v.lines[j]
		if n := len(o.Text); n > 0 && o.Text[n-1] == ':' && v.heads(o) == "" {
			return o.Runes >= 15
		}
		if o.paragraph() {
			return false
		}
	}
	return false
}

// alike says whether two short lines begin with the same word.
func alike(l, o *line) bool {
	return o != nil && l.Key != o.Key && len(l.Words) > 1 && len(o.Words) > 1 && !o.paragraph() && l.Words[0] == o.Words[0] && utf8.RuneCountInString(l.Words[0]) > 2
}

// even says whether two lines of three words and more, open at the end, are of
// about one length: «بيت» of verse.
func even(l, o *line) bool {
	return len(l.Words) > 2 && len(o.Words) > 2 && l.Runes < 60 && o.Runes < 60 && !endsSentence(o.Text) && 3*l.Runes > 2*o.Runes && 2*l.Runes < 3*o.Runes
}

// findWidth finds the width that the page wraps its text at: most of its lines
// of fifty characters and more are open, and of one length give or take seven.
func (v *view) findWidth() {
	var count [120]int
	all := 0
	for i := range v.lines {
		n := v.lines[i].Runes
		if n >= 50 {
			all++
		}
		if n >= 50 && n < len(count) && !endsSentence(v.lines[i].Text) {
			count[n]++
		}
	}
	best := 0
	for n := 57; n+7 < len(count); n++ {
		sum := 0
		for _, c := range count[n-7 : n+8] {
			sum += c
		}
		if sum > best && sum >= 3 && 2*sum > all {
			best, v.width = sum, n
		}
	}
}

func (v *view) ofWidth(l *line) bool {
	return v.width > 0 && l.Runes >= v.width-7 && l.Runes <= v.width+7 && !endsSentence(l.Text)
}
