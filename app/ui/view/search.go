package view

import (
	"strconv"

	"mudawwana/app/ui/inline"
	m "mudawwana/app/ui/markup"
	"mudawwana/app/ui/state"
	"mudawwana/app/ui/words"
	"mudawwana/corpus"
)

// search is the search page: the corpus at a glance until something is asked.
func (v draw) search() m.Group {
	if v.Home() {
		return v.front()
	}
	heading := v.l.HomeAll
	if v.Query != "" {
		heading = words.Fill(v.l.ResultsFor, v.Query)
	}
	return m.Group{
		m.El("h1.hush", m.Text(heading)),
		m.El("div.columns",
			// Each part has an element of its own, drawn or not: what comes and goes
			// must not put the others into one another's places.
			m.El("div.results", v.head(), m.El("div", v.problems(), v.doubts(), v.chips()), m.El("div", v.tools()),
				m.El("div", v.understood()), v.hits(), m.El("div", v.more()), m.El("div", v.resultFormats())),
			v.facets()),
	}
}

// head is the number of Articles, and on a small screen the way to the facets.
func (v draw) head() *m.Node {
	return m.El("div.head", v.count(),
		m.El("button.tofilters.live type=button data-act=filters aria-haspopup=dialog", icon("filter"), m.Text(v.l.ToFilters)))
}

// count says how many Articles were found, for eyes and for screen readers.
func (v draw) count() *m.Node {
	text := v.l.Count(v.l.Results, v.Result.Total)
	switch {
	case v.Failed:
		text = v.l.Failed
	case v.Searching:
		text = v.l.Searching
	}
	return m.El("p.count id=count role=status", m.Text(text))
}

func (v draw) problems() *m.Node {
	problems := v.Result.Query.Problems
	if len(problems) == 0 || v.Searching {
		return nil
	}
	list := m.El("ul.problems")
	for _, p := range problems {
		if p.Start < 0 || p.End > len(v.Query) || p.Start >= p.End {
			continue
		}
		before, after := split(v.l.Problem)
		list.Add(m.El("li", m.Text(before),
			m.El("bdi.part", m.Text(v.Query[p.Start:p.End])), m.Text(after)))
	}
	return list
}

// hits lists what was found. Of a list that is drawn as one text nothing is
// compared, which pays from some dozens on; in a shorter one each Hit is a text,
// so that the rest of a Brief list joins those that stand.
func (v draw) hits() *m.Node {
	hits := v.Result.Hits
	if v.Result.Total == 0 && !v.Searching && !v.Failed {
		return v.empty()
	}
	if class := many(len(hits)); class != "" {
		return v.once("hits", func() *m.Node {
			list := m.Island("ol.hits" + class)
			for _, h := range hits {
				list.Add(m.El("li", v.hit(h)))
			}
			return list
		})
	}
	list := m.El("ol.hits")
	if v.Brief && len(hits) > briefList {
		hits = hits[:briefList]
		list.Add(m.At("aria-busy", "true"))
	}
	for i, h := range hits {
		list.Add(v.once("hit "+strconv.Itoa(i), func() *m.Node { return m.El("li", v.hit(h)) }))
	}
	return list
}

// briefList is as many Hits as most windows show at once.
const briefList = 3

// many is a class for lists so long that browsers should lay out only what is
// in sight: heights are then guessed, and a scroll position is not exact.
func many(n int) string {
	const long = 60
	if n > long {
		return ".many"
	}
	return ""
}

func (v draw) hit(h corpus.Hit) *m.Node {
	to := v.Asking()
	to.View, to.ID = state.ArticleView, string(h.ID)
	n := m.El("article.hit", inline.Direction(h.Title.Text),
		m.El("h2", inline.Corpus("", h.Title.Text), m.El("a", m.At("href", v.Href(to)), inline.Passage(h.Title))),
		v.meta(v.hitMeta(h)))
	for _, s := range h.Snippets {
		if len(s.Marks) > 0 || v.Query == "" {
			n.Add(m.El("p.snippet", inline.Corpus("", s.Text), inline.Passage(s)))
		}
	}
	for _, more := range []*m.Node{v.why(h), v.copies(h)} {
		if more != nil {
			n.Add(more)
		}
	}
	return n
}

func (v draw) hitMeta(h corpus.Hit) m.Group {
	var matches m.Group
	if h.Matches > 0 {
		matches = inline.Say(v.l.Count(v.l.Matches, h.Matches))
	}
	return inline.Dots(inline.Isolated(h.Outlet), inline.Date(v.l, h.Published), matches)
}

// copies folds the near-duplicates of a Hit.
func (v draw) copies(h corpus.Hit) *m.Node {
	if len(h.Copies) == 0 {
		return nil
	}
	list := m.El("ul")
	for _, id := range h.Copies {
		title := v.Titles[id]
		list.Add(m.El("li", m.El("a", inline.Corpus("", title),
			m.At("href", v.Href(state.Address{View: state.ArticleView, ID: string(id), Query: v.Query})), m.Text(title))))
	}
	return m.El("details.copies", m.At("dir", v.l.Dir),
		m.El("summary", m.Text(v.l.Count(v.l.CopiesCount, len(h.Copies)))), list)
}

// more leads to the same page with more Hits on it.
func (v draw) more() *m.Node {
	if v.Searching || len(v.Result.Hits) >= v.Result.Total || len(v.Result.Hits) == 0 {
		return nil
	}
	to := v.Address
	to.Shown = min(len(v.Result.Hits)*2, state.MaxShown)
	if to.Shown <= len(v.Result.Hits) {
		return nil
	}
	return m.El("p.more",
		m.El("a.button data-act=stay id=more", m.At("href", v.Href(to)), m.Text(v.l.More)))
}

// resultFormats saves all that was found.
func (v draw) resultFormats() *m.Node {
	if v.Result.Total == 0 {
		return nil
	}
	row := v.formats("")
	row.Add(v.embedButton())
	return row
}

// split cuts a text of the catalogue at its place {a}.
func split(text string) (before, after string) {
	const mark = "\x00"
	text = words.Fill(text, mark)
	for i := range len(text) {
		if text[i] == mark[0] {
			return text[:i], text[i+1:]
		}
	}
	return text, ""
}
