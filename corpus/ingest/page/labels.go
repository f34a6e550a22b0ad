package page

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"

	"mudawwana/corpus/ingest/markup"
	"mudawwana/corpus/ingest/plain"
)

//go:embed labels.txt
var labelData string

//go:embed verbs.txt
var verbData string

// A label is a run of words that tells what a line is. labels.txt has the form.
type label struct {
	name  string
	how   string // whole, start, end, any
	words string
}

// labelSet finds the labels of a line by their first word.
type labelSet map[string][]label

// readLabels reads lines «name<TAB>how<TAB>words»; empty lines and lines that
// begin with # are left out.
func (s labelSet) readLabels(data string) error {
	for n := 1; data != ""; n++ {
		var row string
		row, data = markup.Cut(data)
		if row = strings.TrimSpace(row); row == "" || row[0] == '#' {
			continue
		}
		f := strings.Split(row, "\t")
		if len(f) != 3 || !strings.Contains(" whole start end any ", " "+f[1]+" ") {
			return fmt.Errorf("labels: line %d: want name, whole|start|end|any and words between tabs", n)
		}
		key := plain.Fold(f[2])
		first, _, _ := strings.Cut(key, " ")
		if first == "" {
			return fmt.Errorf("labels: line %d: no words", n)
		}
		s[first] = append(s[first], label{f[0], f[1], key})
	}
	return nil
}

// match returns the labels of l as features «label:name», and for a label that
// begins the line the number of its words.
func (s labelSet) match(l *markup.Line) (names []string, lead int) {
	rest := l.Key
	for i, w := range l.Words {
		for _, b := range s[w] {
			if !b.fits(rest, i) {
				continue
			}
			names = append(names, "label:"+b.name)
			if i == 0 {
				lead = max(lead, strings.Count(b.words, " ")+1)
			}
		}
		rest = strings.TrimPrefix(rest[len(w):], " ")
	}
	return names, lead
}

// fits says whether b stands at the head of rest, which begins with word i of
// its line.
func (b label) fits(rest string, i int) bool {
	if !strings.HasPrefix(rest, b.words) {
		return false
	}
	if len(rest) > len(b.words) && rest[len(b.words)] != ' ' {
		return false
	}
	atEnd := len(rest) == len(b.words)
	switch b.how {
	case "whole":
		return i == 0 && atEnd
	case "start":
		return i == 0
	case "end":
		return atEnd
	}
	return true
}

// wordSet reads white-space separated words, folded.
func wordSet(data string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(plain.Fold(data)) {
		set[w] = true
	}
	return set
}

// IsAgency says whether s is the name of an agency in the labels.
func (m *Model) IsAgency(s string) bool { return m.labels.has(s, "agency") }

// has says whether s has a label of one of the names.
func (s labelSet) has(text string, names ...string) bool {
	l := markup.New(text)
	found, _ := s.match(&l)
	return slices.ContainsFunc(names, func(n string) bool { return slices.Contains(found, "label:"+n) })
}

// datelineWords is how many words a dateline has at most.
const datelineWords = 7

// isDateline says whether l names a place or an agency and, beyond a dash or a
// stroke, one thing more: «بغداد - رويترز», «الرباط/ متابعة», «بيروت – اسم».
func (s labelSet) isDateline(l *markup.Line) bool {
	if len(l.Words) < 2 || len(l.Words) > datelineWords {
		return false
	}
	for _, by := range []string{" - ", " – ", " — ", "/", "- "} {
		a, b, ok := strings.Cut(l.Text, by)
		if ok {
			return !strings.Contains(b, by) && (s.has(a, "place", "agency") || s.has(b, "place", "agency", "desk"))
		}
	}
	return false
}
