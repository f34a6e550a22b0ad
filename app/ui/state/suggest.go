package state

import (
	"strings"

	"mudawwana/corpus"
)

// Suggestions are the ways to go on typing that stand below the search field.
// The zero value is closed.
type Suggestions struct {
	Items  []corpus.Completion // in groups of one Kind each
	Recent []string            // what was searched for before; instead of Items
	At     int                 // the one in focus, from 1; 0 is the field itself
}

// Open reports whether there is anything to choose.
func (s Suggestions) Open() bool { return s.Len() > 0 }

// Len is the number of choices: with Recent, the last one erases it.
func (s Suggestions) Len() int {
	if len(s.Recent) > 0 {
		return len(s.Items) + len(s.Recent) + 1
	}
	return len(s.Items)
}

// Erases reports whether the choice at a place, from 1, erases Recent.
func (s Suggestions) Erases(at int) bool { return len(s.Recent) > 0 && at == s.Len() }

// Suggest is the State with new suggestions. Where one was in focus already, the
// one at its place is: who types fast and goes down at once means the first of what
// comes for all that was typed.
func (s State) Suggest(items []corpus.Completion, recent []string) State {
	var grouped []corpus.Completion
	for kind := corpus.WordCompletion; len(grouped) < len(items); kind++ {
		for _, c := range items {
			if c.Kind == kind {
				grouped = append(grouped, c)
			}
		}
	}
	g := Suggestions{Items: grouped, Recent: recent}
	g.At = min(s.Suggestions.At, g.Len())
	s.Suggestions = g
	return s
}

// Choose is the State with the suggestion n places further in focus; past
// either end stands the field.
func (s State) Choose(n int) State {
	s.Suggestions.At = (s.Suggestions.At + n + s.Suggestions.Len() + 1) % (s.Suggestions.Len() + 1)
	return s
}

// Chosen is what the suggestion at a place, from 1, stands for: an Article's
// address, or a query.
func (s State) Chosen(at int) (a Address, ok bool) {
	g := s.Suggestions
	switch i := at - 1; {
	case i < 0 || i >= g.Len() || g.Erases(at):
		return a, false
	case i >= len(g.Items):
		return Address{Query: g.Recent[i-len(g.Items)], Lang: s.Lang}, true
	case g.Items[i].Kind == corpus.ArticleCompletion:
		return Address{View: ArticleView, ID: string(g.Items[i].ID), Lang: s.Lang}, true
	default:
		return Address{Query: g.Items[i].Text, Lang: s.Lang}, true
	}
}

// MaxRecent is how many searches a device remembers.
const MaxRecent = 8

// Remember is recent with query put first, each query once.
func Remember(recent []string, query string) []string {
	query = strings.TrimSpace(query)
	if query == "" {
		return recent
	}
	out := []string{query}
	for _, r := range recent {
		if r != query && len(out) < MaxRecent {
			out = append(out, r)
		}
	}
	return out
}
