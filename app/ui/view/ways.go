package view

import (
	"strings"

	m "mudawwana/app/ui/markup"
	"mudawwana/app/ui/state"
	"mudawwana/app/ui/words"
	"mudawwana/corpus"
)

// empty offers the ways out of a search that found nothing, each with how much
// there is.
func (v draw) empty() *m.Node {
	ways := m.El("ul.ways")
	for _, w := range v.Ways {
		count := v.l.Count(v.l.Results, w.Total)
		if w.Kind == state.WayAll {
			count = v.l.Count(v.l.Articles, w.Total)
		}
		ways.Add(m.El("li", m.El("a", m.At("href", v.Href(w.To)), quoting(v.wayText(w.Kind), w.Text)),
			m.Text(" "), m.El("span.n", m.Text(count))))
	}
	return m.El("div.empty", m.El("p.lead", quoting(v.l.EmptyTitle, v.Query)), ways)
}

func (v draw) wayText(k state.WayKind) string {
	return [...]string{
		state.WayUnfiltered: v.l.EmptyFilters, state.WayWider: v.l.EmptyWider, state.WayMeant: v.l.DidYouMean,
		state.WayLess: v.l.EmptyLess, state.WayNearest: v.l.EmptyNearest, state.WayOpening: v.l.EmptyOpening,
		state.WayAll: v.l.EmptyAll,
	}[k]
}

// quoting is a text of the catalogue with what stands for {a}, if it has one, in
// a direction of its own.
func quoting(text, a string) m.Group {
	before, after := split(text)
	if before == text {
		return m.Group{m.Text(text)}
	}
	return m.Group{m.Text(before), m.El("bdi", m.Text(a)), m.Text(after)}
}

// doubts says what of the query the corpus does not have, what was found in its
// place, and what may have been meant.
func (v draw) doubts() m.Group {
	if v.Searching {
		return nil
	}
	return m.Group{v.unattested(), v.stoodIn(), v.meant()}
}

// unattested names the words of the query that the corpus does not have.
func (v draw) unattested() *m.Node {
	said := m.El("p.unattested", m.Text(v.l.NotInCorpus))
	for _, w := range v.Result.Query.Words {
		if len(w.Expansions) == 0 && !w.Stop && !w.Negated {
			said.Add(m.Text(" "), m.El("bdi.part", m.Text(w.Text)))
		}
	}
	if len(said.Children) == 1 {
		return nil
	}
	return said
}

// stoodIn names the words of the query that only words akin to them stand for.
func (v draw) stoodIn() *m.Node {
	said := m.El("p.unattested")
	for _, w := range v.Result.Query.Words {
		if !onlyAkin(w) {
			continue
		}
		const most = 3
		var near []string
		for _, x := range w.Expansions[:min(most, len(w.Expansions))] {
			near = append(near, x.Word)
		}
		if len(said.Children) > 0 {
			said.Add(m.Text(" "))
		}
		before, after := split(words.Fill(v.l.StoodIn, "{a}", strings.Join(near, v.l.ListComma)))
		said.Add(m.Text(before), m.El("bdi", m.Text(w.Text)), m.Text(after))
	}
	if len(said.Children) == 0 {
		return nil
	}
	return said
}

// onlyAkin reports whether a word is found by others that are near to it alone.
func onlyAkin(w corpus.QueryWord) bool {
	if len(w.Expansions) == 0 || w.Negated || w.Stop {
		return false
	}
	for _, x := range w.Expansions {
		if x.Reason < corpus.Spelling || x.Reason == corpus.Prefix {
			return false
		}
	}
	return true
}

// meant leads to a better spelling of a query that found something too.
func (v draw) meant() *m.Node {
	if v.Result.Total == 0 || len(v.Result.Query.Similar) == 0 {
		return nil
	}
	to := v.Address
	to.Query, to.Without, to.Shown = v.Result.Query.Similar[0], nil, 0
	before, after := split(v.l.DidYouMean)
	return m.El("p.meant", m.Text(before), m.El("a", m.At("href", v.Href(to)), m.El("bdi", m.Text(to.Query))), m.Text(after))
}
