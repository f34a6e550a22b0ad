package corpus

import (
	"slices"
	"strings"

	"mudawwana/corpus/query"
)

// Looser returns queries that ask for less than text does, for when nothing
// answers it: its words without operators and quotes, then text without one of
// its words, phrases, exclusions and filters at a time. Each differs from text
// and from the others, and none only excludes.
func Looser(text string) []string {
	q := query.Parse(text)
	parts := q.Parts()
	var words []string
	for _, p := range parts {
		if p.Kind == query.WordPart || p.Kind == query.PhrasePart {
			words = append(words, p.Text)
		}
	}
	list := []string{strings.Join(words, " ")}
	if len(parts) > 1 {
		for i := range parts {
			list = append(list, q.Without(i))
		}
	}
	var out []string
	for _, l := range list {
		if l = strings.TrimSpace(l); asks(l) && l != strings.TrimSpace(text) && !slices.Contains(out, l) {
			out = append(out, l)
		}
	}
	return out
}

// asks reports whether text asks for anything, and does not only exclude.
func asks(text string) bool {
	return slices.ContainsFunc(query.Parse(text).Parts(), func(p query.Part) bool { return p.Kind != query.NotPart })
}
