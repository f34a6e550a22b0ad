package page

import (
	"slices"
	"strings"

	"mudawwana/corpus/ingest/markup"
)

// lead says how a line leads to the text below it.
type lead struct {
	share float64 // of its content words, how many the next paragraphs say
	best  bool    // it has most such words of the lines above them
}

// leadParagraphs is how many paragraphs a headline is compared with; leadLines
// how far above the first of them it stands at most.
const (
	leadParagraphs = 3
	leadLines      = 25
)

// findLeads looks, in each run of short lines that paragraphs follow, for the
// line that says most of what these say: the headline, where it stands among
// menus, captions and bylines.
func (v *view) findLeads() {
	v.leads = make([]lead, len(v.lines))
	for from := 0; from < len(v.lines); {
		to := from
		for to < len(v.lines) && !v.lines[to].paragraph() {
			to++
		}
		said := v.saidFrom(to)
		best, most := -1, 1
		for i := max(from, to-leadLines); i < to; i++ {
			words := v.lines[i].content
			n := 0
			for _, w := range words {
				if said[w] {
					n++
				}
			}
			if len(words) > 2 {
				v.leads[i].share = float64(n) / float64(len(words))
			}
			if n > most {
				best, most = i, n
			}
		}
		if best >= 0 {
			v.leads[best].best = true
		}
		for to < len(v.lines) && v.lines[to].paragraph() {
			to++
		}
		from = to
	}
}

// saidFrom returns the content words of the next paragraphs from line i on.
func (v *view) saidFrom(i int) map[string]bool {
	said := map[string]bool{}
	for n := 0; i < len(v.lines) && n < leadParagraphs; i++ {
		if v.lines[i].paragraph() {
			n++
			for _, w := range v.lines[i].content {
				said[w] = true
			}
		}
	}
	return said
}

// lead says whether the line is what the text below is about, and whether the
// page's first line names it, or is the beginning of it, as a browser's tab is.
func (f features) lead(v *view, i int) {
	l := &v.lines[i]
	if l.paragraph() {
		return
	}
	f["lead"] = v.leads[i].share
	if v.leads[i].best {
		f["lead-best"] = 1
	}
	if i > 0 && len(l.Words) > 2 && slices.ContainsFunc(v.tab, func(part string) bool {
		return strings.Contains(part, l.Key) || strings.Contains(l.Key, part)
	}) {
		f["in-tab"] = 1
	}
}

// tabParts cuts the page's first line as a browser's tab is made up, «title |
// section | site», and returns the keys of what has three words and more.
func tabParts(first string) (parts []string) {
	for _, by := range []string{" | ", " - ", " – ", " — ", " :: ", " » ", " : "} {
		first = strings.ReplaceAll(first, by, "\n")
	}
	for part := range strings.SplitSeq(first, "\n") {
		if l := markup.New(part); len(l.Words) > 2 {
			parts = append(parts, l.Key)
		}
	}
	return parts
}
