package page

import (
	"slices"
	"strings"
	"unicode"
)

// form is how a line looks to an eye that does not read.
type form uint8

const (
	tiny form = iota
	open
	stopped
	long
	longOpen
	asking
	numeral
	anyForm // no form: the number of them
)

// formNames are what the forms are called in model.txt.
var formNames = [anyForm]string{"tiny", "open", "stop", "long", "flow", "ask", "date"}

func formNamed(name string) form {
	for f, n := range formNames {
		if n == name {
			return form(f)
		}
	}
	return anyForm
}

func (l *line) form() form {
	stop := endsSentence(l.Text)
	switch {
	case l.Runes < 60 && strings.IndexFunc(l.Text, unicode.IsDigit) >= 0 && isDateLine(l.Text, l.Runes):
		return numeral
	case l.Runes < 20 && !stop:
		return tiny
	case endsAsking(l.Text):
		return asking
	case l.Runes >= 100 && stop:
		return long
	case l.Runes >= 100:
		return longOpen
	case stop:
		return stopped
	}
	return open
}

// isRow says whether l is a row of a table: cells between bars, some of them
// numbers.
func (l *line) isRow() bool {
	cells := strings.Split(l.Text, "|")
	numbers := 0
	for _, c := range cells {
		if c = strings.TrimSpace(c); c != "" && strings.IndexFunc(c, unicode.IsLetter) < 0 {
			numbers++
		}
	}
	return len(cells) >= 3 && (numbers > 0 || len(cells) >= 4 && l.Runes > 40)
}

// coarse leaves of a form what a rhythm is made of: dates, titles, texts.
func (f form) coarse() form {
	switch f {
	case open, asking, longOpen:
		return open
	case stopped, long:
		return stopped
	}
	return f
}

// place says where on the page line i stands: against the run of text, under
// which kind of label, in which rhythm and in how long a run of short lines.
func (f features) place(v *view, i int) {
	l := &v.lines[i]
	size := "short"
	switch {
	case l.paragraph():
		size = "long"
	case endsSentence(l.Text):
		size = "stop"
	}
	switch {
	case v.to < 0:
	case i < v.from:
		f["before-core"] = 1
		f["before-core:"+size] = 1
	case i > v.to:
		f["past-core"] = 1
		f["past-core:"+size] = 1
	}
	if u := v.under[i]; u != "" {
		f["under-"+u] = 1
		f["under-"+u+":"+size] = 1
	}
	for step, name := range map[int]string{2: "beat-two", 3: "beat-three"} {
		if v.beats(i, step) {
			f[name] = 1
			f[name+":"+size] = 1
		}
	}
	f["run-short"] = min(1, float64(v.run(i))/12)
	f.company(v, i, size)
}

// company says what stands right before and after, and whether the line speaks
// of what the run of text speaks of.
func (f features) company(v *view, i int, size string) {
	if i > 0 && v.tags[i-1] != "" {
		f["prev="+v.tags[i-1]] = 1
	}
	if i+1 < len(v.tags) && v.tags[i+1] != "" {
		f["next="+v.tags[i+1]] = 1
	}
	if len(v.lines[i].content) < 3 {
		return
	}
	switch known := f["known-core"]; {
	case known < 0.1:
		f["strange:"+size] = v.trust
	case known > 0.45:
		f["familiar:"+size] = v.trust
	}
}

// tag names what a line is at first sight, for its neighbours.
func (v *view) tag(l *line) string {
	if l.form() == numeral {
		return "date"
	}
	names, _ := v.labels.match(&l.Line)
	for _, n := range names {
		if n == "label:byline" || n == "label:widget" {
			return strings.TrimPrefix(n, "label:")
		}
	}
	switch {
	case Credit(l.Text) != "":
		return "credit"
	case l.dateline:
		return "dateline"
	}
	return ""
}

// run is how many lines around line i, it included, are short and open.
func (v *view) run(i int) int {
	from, to := i, i
	for from >= 0 && v.forms[from] <= open {
		from--
	}
	for to < len(v.forms) && v.forms[to] <= open {
		to++
	}
	return max(0, to-from-1)
}

// beats says whether the page goes on around line i in equal steps of n lines
// that look different from one another: title, summary; title, summary.
func (v *view) beats(i, n int) bool {
	for first := i - n + 1; first <= i; first++ {
		if first < 0 || first+n > len(v.forms) {
			continue
		}
		step := v.coarse[first : first+n]
		if slices.Min(step) == slices.Max(step) {
			continue
		}
		if first >= n && slices.Equal(step, v.coarse[first-n:first]) || first+2*n <= len(v.coarse) && slices.Equal(step, v.coarse[first+n:first+2*n]) {
			return true
		}
	}
	return false
}

// shelves says under what each line stands: the last label of related matter
// ("label"), keywords or the source ("end"), as long as no two paragraphs on end
// have followed it; or that of comments ("comments"), whose paragraphs are
// readers', until four have.
func (v *view) shelves() []string {
	out := make([]string, len(v.lines))
	under, paragraphs := "", 0
	for i := range v.lines {
		l := &v.lines[i]
		if l.paragraph() {
			paragraphs++
		} else {
			paragraphs = 0
		}
		if paragraphs == 4 || paragraphs == 2 && under != "comments" {
			under = ""
		}
		out[i] = under
		switch v.heads(l) {
		case "label":
			under = "label"
		case "comments":
			under = "comments"
		case "keywords":
			under = "end"
		}
	}
	return out
}
