package view

import (
	"strings"

	"mudawwana/app/ui/inline"
	m "mudawwana/app/ui/markup"
	"mudawwana/app/ui/state"
	"mudawwana/app/ui/words"
	"mudawwana/corpus"
)

// article is one text of the collection, and what leads on from it.
func (v draw) article() m.Group {
	if v.Article.ID == "" {
		return nil
	}
	return m.Group{v.findBar(), v.minimap(), v.once("text", v.text), v.deeds(), v.note(), v.around(), v.similar()}
}

func (v draw) text() *m.Node {
	a := v.Article
	marks := marksOf{marks: v.Marks, bare: v.Prefs.Bare}
	return m.Island("article.text id=text", inline.Direction(a.Title),
		m.El("header",
			m.El("p.kicker", inline.Dots(inline.Isolated(a.Outlet), inline.Isolated(a.Section))),
			m.El("h1", inline.Corpus(a.Lang, a.Title), marks.in(corpus.TitleBlock, a.Title)),
			v.derived(),
			v.deck(&marks),
			v.meta(v.byline()),
			v.evidence()),
		m.El("div.body", m.At("lang", inline.Language(a.Lang)), v.blocks(&marks)),
		v.keywords())
}

func (v draw) derived() *m.Node {
	if !v.Article.TitleDerived {
		return nil
	}
	return m.El("p.aside", m.At("dir", v.l.Dir), m.Text(v.l.TitleDerived))
}

func (v draw) deck(marks *marksOf) *m.Node {
	if v.Article.Deck == "" {
		return nil
	}
	return m.El("p.deck", inline.Corpus(v.Article.Lang, v.Article.Deck), marks.in(corpus.DeckBlock, v.Article.Deck))
}

func (v draw) byline() m.Group {
	a := v.Article
	when := inline.Date(v.l, a.Published)
	if when == nil {
		when = inline.Say(v.l.DateUnknown)
	}
	if a.Published.Time != "" {
		when = append(when, m.Text(" "), m.El("bdi", m.Text(v.l.Numerals(a.Published.Time))))
	}
	return inline.Dots(when, labelled(v.l.Byline, a.Byline), labelled(v.l.Agency, strings.Join(a.Agencies, v.l.ListComma)),
		inline.Say(v.l.Count(v.l.ReadingTime, minutes(a))))
}

// labelled is a name after what it is: «بقلم فلان».
func labelled(label, value string) m.Group {
	if value == "" {
		return nil
	}
	return m.Group{m.Text(label + " "), m.El("bdi", m.Text(value))}
}

// evidence quotes the words of the page that tell the date.
func (v draw) evidence() *m.Node {
	p := v.Article.Published
	if p.Quote == "" {
		return nil
	}
	how := v.l.EvidenceInferred
	if p.Evidence == corpus.Stated {
		how = v.l.EvidenceStated
	}
	var line m.Group
	if p.Line > 0 {
		line = m.Group{m.Text(" "), m.El("span.n", m.Text("("+words.Fill(v.l.Line, v.l.Number(p.Line))+")"))}
	}
	return m.El("details.evidence", m.At("dir", v.l.Dir),
		m.El("summary", m.Text(v.l.Evidence)),
		m.El("p", m.Text(how+" "), m.El("q", inline.Corpus(v.Article.Lang, p.Quote), m.Text(p.Quote)), line))
}

func (v draw) blocks(marks *marksOf) m.Group {
	var g m.Group
	list := (*m.Node)(nil)
	for i, b := range v.Article.Blocks {
		text := marks.in(i, b.Text)
		if b.Kind != corpus.ListItem {
			list = nil
			g = append(g, block(b.Kind, inline.Direction(b.Text), text))
			continue
		}
		if list == nil {
			list = m.El("ul")
			g = append(g, list)
		}
		list.Add(m.El("li", inline.Direction(b.Text), text))
	}
	return g
}

func block(kind corpus.BlockKind, dir *m.Attr, text m.Group) *m.Node {
	switch kind {
	case corpus.Subhead:
		return m.El("h2", dir, text)
	case corpus.Quote:
		return m.El("blockquote", m.El("p", dir, text))
	case corpus.Caption:
		return m.El("p.caption", dir, text)
	}
	return m.El("p", dir, text)
}

func (v draw) keywords() *m.Node {
	if len(v.Article.Keywords) == 0 {
		return nil
	}
	list := m.El("ul.chips")
	for _, k := range v.Article.Keywords {
		to := state.Address{Query: phrase(k)}
		list.Add(m.El("li", m.El("a", m.At("href", v.Href(to)), inline.Corpus(v.Article.Lang, k), m.Text(k))))
	}
	return m.El("section.keywords", m.El("h2", m.At("dir", v.l.Dir), m.Text(v.l.Keywords)), list)
}

// phrase is s as a query that finds it as it stands.
func phrase(s string) string {
	s = strings.Join(strings.Fields(strings.ReplaceAll(s, `"`, " ")), " ")
	if strings.Contains(s, " ") {
		return `"` + s + `"`
	}
	return s
}

// wordsPerMinute is a calm pace for Arabic news read silently; Brysbaert
// (2019) gives 181 for Arabic.
const wordsPerMinute = 180

// minutes is how long a takes to read, rounded.
func minutes(a corpus.Article) int {
	n := len(strings.Fields(a.Title))
	for _, b := range a.Blocks {
		n += len(strings.Fields(b.Text))
	}
	return minutesOf(n)
}

func minutesOf(words int) int { return (words + wordsPerMinute/2) / wordsPerMinute }

// marksOf hands out the marks of an article's blocks in the order in which
// they are drawn, numbered from 1.
type marksOf struct {
	marks []corpus.BlockMarks
	drawn int
	bare  bool // vowel marks are left out
}

func (k *marksOf) in(block int, text string) m.Group {
	g := k.marked(block, text)
	if k.bare {
		inline.Strip(g)
	}
	return g
}

func (k *marksOf) marked(block int, text string) m.Group {
	for _, b := range k.marks {
		if b.Block != block {
			continue
		}
		g := inline.Marked(text, b.Marks, k.drawn+1)
		for _, n := range g {
			if n.Tag == "mark" {
				k.drawn++
			}
		}
		return g
	}
	return inline.Say(text)
}
