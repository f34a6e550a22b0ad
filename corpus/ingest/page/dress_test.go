package page

import (
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"unicode/utf8"
)

// thinned is p without a part of its labels.
func (p *Model) thinned(r *rand.Rand, keep float64) *Model {
	q := *p
	q.labels = labelSet{}
	for _, first := range slices.Sorted(maps.Keys(p.labels)) {
		for _, b := range p.labels[first] {
			if r.Float64() < keep {
				q.labels[first] = append(q.labels[first], b)
			}
		}
	}
	return &q
}

// respaced is page with gaps everywhere or nowhere, some of its lines left out,
// and now and then its paragraphs cut or joined; one in five without what stands around its articles.
func respaced(r *rand.Rand, page []marked) []marked {
	var out []marked
	if r.IntN(5) == 0 {
		page = inner(page)
	}
	switch r.IntN(10) {
	case 0, 3:
		page = columns(page, 55+r.IntN(40))
	case 1:
		page = sentences(page)
	case 2:
		page = joined(page)
	}
	spaced := r.IntN(2) == 0
	for _, m := range page {
		if m.kind == "" || r.Float64() < leftOut[m.kind] {
			continue
		}
		out = append(out, m)
		if spaced {
			out = append(out, marked{})
		}
	}
	return out
}

// leftOut is how often a line of a kind is.
var leftOut = map[string]float64{"widget": 0.15, "related-list": 0.15, "section-label": 0.1, "body": 0.1, "published-date": 0.1, "byline": 0.1, "caption": 0.1}

// inner is page from its first headline, or text, to the last line of text.
func inner(page []marked) []marked {
	from, to := len(page), 0
	for i, m := range page {
		if m.kind == "headline" || m.kind == "body" {
			from, to = min(from, i), i
		}
	}
	if from > to {
		return page
	}
	return page[from : to+1]
}

// joined makes one of two paragraphs that follow each other.
func joined(p []marked) (out []marked) {
	open := false
	for _, m := range p {
		last := len(out) - 1
		if open && m.kind == "body" && out[last].kind == "body" && isLong(m) && isLong(out[last]) {
			out[last].text += " " + m.text
			open = false
			continue
		}
		out, open = append(out, m), true
	}
	return out
}

func isLong(m marked) bool { return len(m.text) > 150 }

func sentences(p []marked) []marked {
	return recut(p, func(s string) []string { return strings.SplitAfter(s, ". ") })
}

// columns wraps paragraphs after so many characters, and the rest of a word.
func columns(p []marked, width int) []marked {
	return recut(p, func(s string) (out []string) {
		row := ""
		for _, w := range strings.Fields(s) {
			if row += w + " "; utf8.RuneCountInString(row) > width {
				out, row = append(out, row), ""
			}
		}
		if row != "" {
			out = append(out, row)
		}
		return out
	})
}

func recut(p []marked, cut func(string) []string) (out []marked) {
	for _, m := range p {
		if m.kind != "body" {
			out = append(out, m)
			continue
		}
		for _, s := range cut(m.text) {
			out = append(out, marked{m.kind, s, m.article})
		}
	}
	return out
}
