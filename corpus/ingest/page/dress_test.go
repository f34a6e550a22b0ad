package page

import (
	"maps"
	"math/rand/v2"
	"slices"
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

// respaced is page with gaps everywhere or nowhere, and some of its lines left
// out; one in five without what stands around its articles.
func respaced(r *rand.Rand, page []marked) []marked {
	var out []marked
	if r.IntN(5) == 0 {
		page = inner(page)
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
