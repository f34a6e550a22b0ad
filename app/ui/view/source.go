package view

import (
	"slices"
	"strconv"

	"mudawwana/app/ui/inline"
	m "mudawwana/app/ui/markup"
	"mudawwana/app/ui/state"
	"mudawwana/app/ui/words"
	"mudawwana/corpus"
)

// source is a Page: every line of the file, kept or not, and why.
func (v draw) source() m.Group {
	p := v.Page
	if p.ID == "" {
		return nil
	}
	return m.Group{v.once("page", v.sourcePage)}
}

func (v draw) sourcePage() *m.Node {
	p := v.Page
	return m.Island("div.wide",
		m.El("h1", m.Text(v.l.PageTitle)),
		m.El("p", m.Text(v.l.PageIntro)),
		m.El("p.meta", inline.Dots(
			m.Group{m.Text(v.l.PageFile + " "), m.El("bdi", m.Text(p.Path))},
			labelled(v.l.PageEncoding, p.Encoding),
			inline.Say(v.l.Count(v.l.Lines, lastLine(p))))),
		v.pageArticles(),
		v.lines())
}

func lastLine(p corpus.Page) int {
	last := 0
	for _, l := range p.Lines {
		last = max(last, l.End)
	}
	return last
}

func (v draw) pageArticles() *m.Node {
	if len(v.Articles) == 0 {
		return nil
	}
	list := m.El("ol.titles")
	for _, a := range v.Articles {
		list.Add(m.El("li", m.El("h3", inline.Corpus(a.Lang, a.Title),
			m.El("a", m.At("href", v.Href(state.Address{View: state.ArticleView, ID: string(a.ID)})), m.Text(a.Title)))))
	}
	return m.El("section", m.El("h2", m.Text(v.l.PageArticles)), list)
}

func (v draw) lines() *m.Node {
	list := m.El("ol.lines")
	for _, line := range v.Page.Lines {
		list.Add(v.line(line))
	}
	return m.El("section", m.El("h2", m.Text(v.l.PageLegend)), list)
}

func (v draw) line(line corpus.Line) *m.Node {
	number := v.l.Number(line.Start)
	if line.End > line.Start {
		number += "–" + v.l.Number(line.End)
	}
	state, said := "removed", v.l.PageRemoved
	if keptKinds[line.Kind] {
		state, said = "kept", v.l.PageKept
	}
	tag := m.Group{
		m.El("bdi.n", m.Text(number)), m.Text(" "),
		m.El("span.kind", m.Text(v.kind(line.Kind))), m.Text(" "),
		m.El("span.hush", m.Text("("+said+")"))}
	head := m.El("p.why", tag)
	if line.Reason != "" {
		reason := words.Fill(v.l.Reason, v.l.LineReason(line.Reason))
		head = m.El("details.why",
			m.El("summary", m.At("data-why", reason), tag), m.El("p dir=auto", m.Text(reason)))
	}
	class := "line " + state + " of-" + family(line.Kind)
	if slices.Contains(kindOrder, line.Kind) {
		class += " kind-" + string(line.Kind)
	}
	return m.El("li", m.At("class", class), m.At("id", "l"+strconv.Itoa(line.Start)), head,
		m.El("p.words", inline.Corpus("", line.Text), m.Text(line.Text)))
}

// family names the colour of a kind: the article, what is said about it, what
// leads away from it, and what belongs to the site.
func family(k corpus.LineKind) string {
	switch k {
	case "headline", "deck", "subhead":
		return "heads"
	case "body":
		return "text"
	case "caption":
		return "pictures"
	case "dateline", "byline", "agency", "source-credit", "published-date", "keywords":
		return "facts"
	case "related-teaser", "related-list", "section-label":
		return "ways"
	}
	return "site"
}

// kindOrder are the kinds of line that have a look of their own.
var kindOrder = []corpus.LineKind{"headline", "deck", "caption", "body", "subhead", "dateline", "byline", "agency",
	"widget", "related-teaser", "related-list", "section-label", "source-credit", "published-date", "keywords", "duplicate"}

// keptKinds are the kinds of line whose words stand in an article.
var keptKinds = map[corpus.LineKind]bool{
	"headline": true, "deck": true, "caption": true, "body": true, "subhead": true, "dateline": true,
	"byline": true, "agency": true, "source-credit": true, "published-date": true, "keywords": true,
}

// kind names a kind of line, one that is new here by its own name.
func (v draw) kind(k corpus.LineKind) string {
	names := []string{v.l.KindHeadline, v.l.KindDeck, v.l.KindCaption, v.l.KindBody, v.l.KindSubhead, v.l.KindDateline,
		v.l.KindByline, v.l.KindAgency, v.l.KindWidget, v.l.KindTeaser, v.l.KindList, v.l.KindLabel, v.l.KindCredit,
		v.l.KindDate, v.l.KindKeywords, v.l.KindDuplicate}
	if i := slices.Index(kindOrder, k); i >= 0 {
		return names[i]
	}
	return string(k)
}
