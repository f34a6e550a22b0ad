package view

import (
	"strings"

	"mudawwana/app/ui/inline"
	m "mudawwana/app/ui/markup"
	"mudawwana/app/ui/state"
	"mudawwana/app/ui/words"
	"mudawwana/corpus"
)

// findBar says where the query stands in the article and steps through it.
func (v draw) findBar() *m.Node {
	if v.Query == "" {
		return nil
	}
	total := v.Matches()
	bar := m.El("div.findbar role=group", m.At("aria-label", words.Fill(v.l.MatchesOf, v.Query)),
		m.El("a.back data-act=back", m.At("href", v.Href(v.Asking())), m.Text(v.l.BackToResults)))
	if total == 0 {
		before, after := split(v.l.NoMatches)
		bar.Add(m.El("span", m.Text(before), m.El("bdi", m.Text(v.Query)), m.Text(after)))
		return bar
	}
	at := v.l.Count(v.l.Matches, total)
	if v.Current > 0 {
		at = words.Fill(v.l.MatchOf, v.l.Number(v.Current), v.l.Number(total))
	}
	bar.Children = append(bar.Children,
		m.El("span.at role=status", m.Text(at)),
		button("previous", v.l.PreviousMatch, "up"),
		button("next", v.l.NextMatch, "down"))
	return bar
}

// button is a control that shows an icon and says a text.
func button(act, text, sign string) *m.Node {
	return m.El("button.sign type=button", m.At("data-act", act), m.At("title", text),
		icon(sign), m.El("span.hush", m.Text(text)))
}

// around is what stands below an article: its page, its neighbours.
func (v draw) around() *m.Node {
	a := v.Article
	return m.Island("div.around",
		m.El("p.origin", icon("page"), v.origin()),
		v.related(),
		m.El("nav.neighbours", m.At("aria-label", v.l.ArticleLabel),
			v.neighbour("prev", v.Previous),
			v.neighbour("next", v.Next)),
		publisher(v.l, a))
}

func (v draw) origin() m.Group {
	if !state.ValidID(string(v.Article.Page)) {
		return nil
	}
	return m.Group{m.El("a", m.At("href", v.Href(state.Address{View: state.PageView, ID: string(v.Article.Page)})), m.Text(v.l.SourcePage))}
}

func publisher(l words.Locale, a corpus.Article) *m.Node {
	if !strings.HasPrefix(a.Source, "https://") && !strings.HasPrefix(a.Source, "http://") || !m.SafeAddress(a.Source) {
		return nil
	}
	return m.El("p.origin",
		m.El("a", m.At("href", a.Source), m.At("rel", "external noopener noreferrer"), m.Text(l.Publisher)))
}

func (v draw) related() *m.Node {
	if len(v.Article.Related) == 0 {
		return nil
	}
	list := m.El("ul")
	for _, r := range v.Article.Related {
		item := m.El("li", m.El("p.title", inline.Corpus("", r.Title), m.Text(r.Title)))
		if r.Summary != "" {
			item.Add(m.El("p.meta", inline.Corpus("", r.Summary), m.Text(r.Summary)))
		}
		list.Add(item)
	}
	return m.El("details.related", m.El("summary", m.Text(v.l.Related)), list)
}

// neighbour leads to the article before or after this one: in the results that
// one came from, else in the corpus.
func (v draw) neighbour(rel string, a corpus.Article) *m.Node {
	if a.ID == "" {
		return nil
	}
	label := map[string]string{"prev": v.l.Previous, "next": v.l.Next}[rel]
	to := state.Address{}
	if v.Trailing {
		label = map[string]string{"prev": v.l.PreviousResult, "next": v.l.NextResult}[rel]
		to = v.Asking()
	}
	to.View, to.ID = state.ArticleView, string(a.ID)
	return m.El("a", m.At("class", "neighbour "+rel), m.At("rel", rel), m.At("href", v.Href(to)),
		m.El("span.label", m.Text(label)),
		m.El("span.title", inline.Corpus(a.Lang, a.Title), m.Text(a.Title)))
}

// similar are the articles like this one. They come later than the rest: what
// stands above must not be replaced then, for a reader may be clicking it.
func (v draw) similar() *m.Node {
	if len(v.Similar) == 0 {
		return nil
	}
	list := v.list(v.Similar)
	return m.El("section.similar", m.El("h2.heading", m.Text(v.l.Similar)), list)
}
