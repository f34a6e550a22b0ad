package page

import (
	"strings"
	"unicode"
)

// crossings join what says little apart: how long a line is with how it ends
// and what stands around it.
func (f features) crossings(v *view, i int) {
	l := &v.lines[i]
	size := "short"
	switch {
	case l.Runes >= 110:
		size = "long"
	case l.Runes >= 60:
		size = "middle"
	}
	end := "open"
	if endsSentence(l.Text) || strings.HasSuffix(l.Text, ":") {
		end = "stop"
	}
	f[size+"-"+end] = 1
	before, after := v.at(i-1), v.at(i+1)
	f.echoes(v, i)
	f[size+":"+before.size()+":"+after.size()] = 1
	if end == "open" && size != "long" && before.paragraph() && after.paragraph() {
		f["island"] = 1
	}
	if v.spaced && l.Gap && end == "open" && after != nil && !after.Gap && after.paragraph() {
		f["pair-head"] = 1
	}
	if v.spaced && !l.Gap && l.paragraph() && before != nil && !before.paragraph() {
		f["pair-tail"] = 1
	}
	for back, weight := 1, 1.0; back <= 3; back, weight = back+1, weight*0.6 {
		if name := v.heads(v.at(i - back)); name != "" {
			f["after-"+name] = max(f["after-"+name], weight)
		}
	}
	if before != nil && strings.HasSuffix(before.Text, ":") {
		f["prev-colon"] = 1
	}
	if before != nil && before.Runes >= 40 && !endsSentence(before.Text) && !strings.HasSuffix(before.Text, ":") {
		f["prev-open"] = v.stops
	}
	if l.isEntry() {
		f["entry"] = 1
		if before.isEntry() || after.isEntry() {
			f["entries"] = 1
		}
	}
	f["core"] = v.core[i]
	if v.core[i] == 0 {
		f["no-core:"+size] = 1
	}
}

// echoes says how many words of the line return in the paragraphs below: a
// headline's and a standfirst's do, a standfirst's more than those of one
// paragraph do in the next; and how many words of the line above the line has:
// those of the title that it sums up.
func (f features) echoes(v *view, i int) {
	l, before, after := &v.lines[i], v.at(i-1), v.at(i+1)
	if after != nil && l.Runes < 110 {
		f["echo-next"] = echo(l, after)
	}
	if l.Runes < 60 {
		return
	}
	if before != nil && before.Runes > 25 && before.Runes < 110 && len(before.content) > 1 {
		f["echo-title"] = echo(before, l)
		if core := f["known-core"]; core < 0.15 {
			f["echo-title:strange"] = f["echo-title"] * v.trust
		}
	}
	best := 0.0
	for j := i + 1; j < min(len(v.lines), i+6); j++ {
		o := &v.lines[j]
		if !o.paragraph() {
			continue
		}
		best = max(best, echo(l, o))
		if opensPlace(o.Text) && !opensPlace(l.Text) && v.core[i] == v.core[j] {
			f["place-below"] = 1
		}
	}
	f["echo-below"] = best
	if best > v.bond {
		f["echo-over"] = min(1, 2*(best-v.bond))
	}
	if opensPlace(l.Text) {
		f["opens:place"] = 1
	}
}

// size is how a neighbour looks.
func (l *line) size() string {
	switch {
	case l == nil:
		return "edge"
	case l.paragraph():
		return "long"
	}
	return "short"
}

// isEntry says whether the line has the form of a list within a text: «اسم:
// قيمة», «أولا: …», «1- …».
func (l *line) isEntry() bool {
	if l == nil || l.Runes > 120 || len(l.Words) < 2 {
		return false
	}
	i := strings.IndexByte(l.Text, ':')
	if i > 0 && i < len(l.Text)-1 && i < 50 {
		return true
	}
	n := strings.IndexFunc(l.Text, func(r rune) bool { return !unicode.IsDigit(r) })
	return n > 0 && n < 4 && strings.ContainsAny(l.Text[n:n+1], "-.)")
}

// heads returns what the line o is a label of: related matter ("label"),
// comments, or keywords; empty when it is none.
func (v *view) heads(o *line) string {
	if o == nil || o.Runes > 40 {
		return ""
	}
	names, _ := v.labels.match(&o.Line)
	for _, n := range names {
		switch n {
		case "label:comments":
			return "comments"
		case "label:related":
			return "label"
		case "label:keywords":
			return "keywords"
		}
	}
	return ""
}

// cores marks the lines of the runs of text: with paragraphs counted for and
// other lines against, the maximal scoring segments of the page (Ruzzo and
// Tompa, 1999, «A linear time algorithm for finding all maximal scoring
// subsequences», ISMB), each worth its score against the best, to the root.
func cores(lines []line) []float64 {
	type segment struct {
		from, to    int
		left, right float64 // sums before and after it
	}
	var stack []segment
	total := 0.0
	for i := range lines {
		x := lines[i].weight()
		s := segment{i, i + 1, total, total + x}
		total += x
		if x <= 0 {
			continue
		}
		for {
			j := len(stack) - 1
			for j >= 0 && stack[j].left >= s.left {
				j--
			}
			if j < 0 || stack[j].right >= s.right {
				break
			}
			s.from, s.left = stack[j].from, stack[j].left
			stack = stack[:j]
		}
		stack = append(stack, s)
	}
	best := 0.0
	for _, s := range stack {
		best = max(best, s.right-s.left)
	}
	out := make([]float64, len(lines))
	for _, s := range stack {
		if share := (s.right - s.left) / best; share > 0.15 {
			for i := s.from; i < s.to; i++ {
				out[i] = min(1, share*1.5)
			}
		}
	}
	return out
}

// weight is what a line says for running text around it.
func (l *line) weight() float64 {
	switch {
	case l.paragraph():
		return min(3, 0.5+float64(l.Runes)/120)
	case endsSentence(l.Text) && l.Runes >= 30:
		return 0.3
	}
	return -1
}
