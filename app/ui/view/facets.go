package view

import (
	"slices"
	"strconv"

	m "mudawwana/app/ui/markup"
	"mudawwana/app/ui/state"
	"mudawwana/app/ui/words"
	"mudawwana/corpus"
)

// tools are the order of the Hits and the dial, each choice a link to the
// same search with it.
func (v draw) tools() *m.Node {
	if v.Query == "" {
		return nil
	}
	return m.Island("div.tools",
		v.choice("dial", v.l.MatchBy, []option{
			{v.l.MatchExact, v.l.MatchExactHelp, withMatch(v.Address, corpus.Exact), v.Match == corpus.Exact},
			{v.l.MatchFolded, v.l.MatchFoldedHelp, withMatch(v.Address, corpus.Folded), v.Match == corpus.Folded},
			{v.l.MatchStem, v.l.MatchStemHelp, withMatch(v.Address, corpus.Stem), v.Match == corpus.Stem},
			{v.l.MatchNear, v.l.MatchNearHelp, withMatch(v.Address, corpus.Near), v.Match == corpus.Near},
		}),
		v.choice("sort", v.l.SortBy, []option{
			{v.l.ByRelevance, "", withSort(v.Address, corpus.ByRelevance), v.Sort == corpus.ByRelevance},
			{v.l.Newest, "", withSort(v.Address, corpus.Newest), v.Sort == corpus.Newest},
			{v.l.Oldest, "", withSort(v.Address, corpus.Oldest), v.Sort == corpus.Oldest},
		}),
		v.keepSearch())
}

type option struct {
	text, help string
	to         state.Address
	on         bool
}

func (v draw) choice(id, label string, options []option) *m.Node {
	row := m.El("div.choice role=group", m.At("aria-labelledby", id),
		m.El("span.label", m.At("id", id), m.Text(label)))
	for i, o := range options {
		var on *m.Attr
		if o.on {
			on = m.At("aria-current", "true")
		}
		row.Add(m.El("a data-act=stay", m.At("href", v.Href(o.to)), m.At("id", id+strconv.Itoa(i)), m.At("title", o.help), on, m.Text(o.text)))
	}
	return row
}

func withMatch(a state.Address, l corpus.Level) state.Address {
	a.Match, a.Shown = l, 0
	return a
}

func withSort(a state.Address, s corpus.Sort) state.Address {
	a.Sort, a.Shown = s, 0
	return a
}

// facets are the counts by source and by month, each a link that narrows.
func (v draw) facets() *m.Node {
	f := v.Result.Facets
	if len(f.Sources) == 0 && len(f.Months) == 0 && !v.Filtered() {
		return nil
	}
	if v.Panel == state.FiltersPanel {
		return nil // it shows them
	}
	return m.El("aside.facets.side", m.At("aria-label", v.l.Filters), v.facetLists())
}

// facetLists are the facets one below the other.
func (v draw) facetLists() m.Group {
	f := v.Result.Facets
	return m.Group{m.El("div", v.sources(f.Sources)), v.timeline(f), v.span()}
}

func (v draw) sources(counts []corpus.SourceCount) *m.Node {
	list := m.Island("ul.sources")
	for i, c := range counts {
		if c.Source == "" {
			continue
		}
		to, not := v.Address, v.Address
		to.Sources, not.NotSources = state.Toggled(v.Sources, c.Source), state.Toggled(v.NotSources, c.Source)
		to.NotSources, not.Sources = without(v.NotSources, c.Source), without(v.Sources, c.Source)
		to.Shown, not.Shown = 0, 0
		list.Add(m.El("li",
			m.El("a data-act=stay", m.At("id", "source"+strconv.Itoa(i)), m.At("href", v.Href(to)), pressed(slices.Contains(v.Sources, c.Source)),
				m.El("bdi", m.Text(c.Source)), m.Text(" "), m.El("span.n", m.Text(v.l.Number(c.Count)))),
			m.El("a.not data-act=stay", m.At("id", "not"+strconv.Itoa(i)), m.At("href", v.Href(not)), pressed(slices.Contains(v.NotSources, c.Source)),
				m.At("title", words.Fill(v.l.ExceptSource, c.Source)), icon("minus"),
				m.El("span.hush", m.Text(words.Fill(v.l.ExceptSource, c.Source))))))
	}
	if len(list.Children) == 0 {
		return nil
	}
	return m.El("section", m.El("h2", m.Text(v.l.Sources)), list)
}

func without(list []string, v string) []string {
	if !slices.Contains(list, v) {
		return list
	}
	return state.Toggled(list, v)
}

func pressed(on bool) *m.Attr {
	if on {
		return m.At("aria-current", "true")
	}
	return nil
}
