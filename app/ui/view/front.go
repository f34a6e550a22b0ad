package view

import (
	"strings"

	"mudawwana/app/ui/inline"
	m "mudawwana/app/ui/markup"
	"mudawwana/app/ui/state"
	"mudawwana/corpus"
)

// front is the home page: what is here, and ways in.
func (v draw) front() m.Group {
	title := v.Info.Title
	if title == "" {
		title = v.l.Tagline
	}
	return m.Group{
		m.El("div.lead-in",
			m.El("h1 dir=auto", m.Text(title)),
			m.El("p.numbers", v.numbers()),
			m.El("noscript", m.El("p.notice", m.Text(v.l.NoScript))),
			v.openings(), v.examples()),
		v.timeline(v.Result.Facets),
		m.El("div.columns",
			m.El("section.results",
				m.El("h2.heading", m.Text(v.listHeading())),
				v.once("list", func() *m.Node { return v.list(v.Result.Hits) }), v.more()),
			m.El("aside.facets", m.At("aria-label", v.l.Filters), v.sources(v.Result.Facets.Sources), v.longest())),
	}
}

// openings are what comes up again and again, each a query.
func (v draw) openings() *m.Node {
	list := m.Island("ul.chips", m.At("aria-label", v.l.Openings))
	for _, q := range v.Front.Openings {
		list.Add(m.El("li", v.queryLink(q, strings.Trim(q, `"`))))
	}
	if len(list.Children) == 0 {
		return nil
	}
	return list
}

func (v draw) queryLink(query, text string) *m.Node {
	return m.El("a", m.At("href", v.Href(state.Address{Query: query})), m.El("bdi", m.Text(text)))
}

// examples shows by a few queries what a reader may write. Each of them finds
// something in any corpus that has what it names.
func (v draw) examples() *m.Node {
	var queries []string
	if o := v.Front.Openings; len(o) > 1 {
		queries = append(queries, o[0]+" "+v.l.Or+" "+o[1])
	}
	if s := v.Info.Sources; len(s) > 1 && s[0].Source != "" {
		queries = append(queries, v.l.SourceField+`"`+s[0].Source+`"`)
	}
	if to := v.Info.To; to != 0 {
		queries = append(queries, v.l.FromField+to.String()[:len("2006")])
	}
	if len(queries) == 0 {
		return nil
	}
	p := m.Island("p.examples", m.Text(v.l.Examples))
	for _, q := range queries {
		p.Add(m.Text(" "), v.queryLink(q, q))
	}
	return p
}

// longest are the longest Articles, with the time that each takes.
func (v draw) longest() *m.Node {
	list := m.Island("ol.titles")
	for _, a := range v.Front.Longest {
		list.Add(v.titled(a.Hit, inline.Say(v.l.Count(v.l.ReadingTime, minutesOf(a.Words)))))
	}
	if len(list.Children) == 0 {
		return nil
	}
	return m.El("section", m.El("h2", m.Text(v.l.Longest)), list)
}

func (v draw) listHeading() string {
	if len(v.Result.Hits) < v.Result.Total {
		return v.l.HomeNewest
	}
	return v.l.HomeAll
}

// numbers are the sizes of the corpus in a line.
func (v draw) numbers() m.Group {
	var named int
	for _, s := range v.Info.Sources {
		if s.Source != "" {
			named++
		}
	}
	var sources m.Group
	if named > 0 {
		sources = inline.Say(v.l.Count(v.l.SourcesCount, named))
	}
	return inline.Dots(
		inline.Say(v.l.Count(v.l.Articles, v.Info.Articles)),
		sources,
		inline.Say(v.l.Count(v.l.Words, v.Info.Words)),
		inline.Say(v.l.Span(v.Info.From, v.Info.To)))
}

// list is Articles with no more than their titles and where they are from.
func (v draw) list(hits []corpus.Hit) *m.Node {
	list := m.Island("ol.titles" + many(len(hits)))
	for _, h := range hits {
		list.Add(v.titled(h, inline.Isolated(h.Outlet)))
	}
	return list
}

// titled is the title of an Article with what is said of it and its date.
func (v draw) titled(h corpus.Hit, said m.Group) *m.Node {
	to := state.Address{View: state.ArticleView, ID: string(h.ID)}
	return m.El("li", inline.Direction(h.Title.Text),
		m.El("h3", inline.Corpus("", h.Title.Text), m.El("a", m.At("href", v.Href(to)), m.Text(h.Title.Text))),
		v.meta(inline.Dots(said, inline.Date(v.l, h.Published))))
}
