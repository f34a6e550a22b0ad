package view

import (
	"strconv"
	"strings"

	"mudawwana/app/ui/desk"
	"mudawwana/app/ui/inline"
	m "mudawwana/app/ui/markup"
	"mudawwana/app/ui/state"
)

// desk is what the reader keeps on the device.
func (v draw) desk() m.Group {
	page := m.El("div.prose.desk",
		m.El("h1", m.Text(v.l.DeskTitle)),
		m.El("p", m.Text(v.l.DeskIntro)),
		m.El("noscript", m.El("p.notice", m.Text(v.l.DeskScript))))
	if v.Refused {
		page.Add(m.El("p.notice", m.Text(v.l.DeskRefused)))
	}
	page.Add(v.deskDeeds())
	if v.Desk.Empty() {
		page.Add(m.El("p.lead.live", m.Text(v.l.DeskEmpty)))
	} else {
		page.Add(v.sieve())
	}
	for _, part := range []*m.Node{v.deskArticles(), v.deskPassages(), v.deskSearches(), v.deskRead(), v.batch()} {
		if part != nil {
			page.Add(part)
		}
	}
	return m.Group{page}
}

func (v draw) deskDeeds() *m.Node {
	return m.El("div.row.live",
		m.El("button type=button data-act=desk-save", m.Text(v.l.Export)),
		m.El("label.button", m.Text(v.l.Import),
			m.El("input.hush type=file accept=.json,application/json data-act=desk-load")),
		m.El("button type=button data-act=desk-erase", m.Text(v.l.Erase)))
}

// sieve narrows the desk to what is looked for.
func (v draw) sieve() *m.Node {
	tags := m.Island("div.row role=group", m.At("aria-label", v.l.DeskTags))
	for i, t := range v.Desk.AllTags() {
		tags.Add(m.El("button type=button data-act=desk-tag", m.At("id", "tag"+strconv.Itoa(i)), m.At("data-name", t),
			m.At("aria-pressed", strconv.FormatBool(t == v.DeskTag)), m.El("bdi", m.Text(t))))
	}
	return m.El("div.note", m.El("label for=desk-find", m.Text(v.l.DeskFind)),
		m.El("input id=desk-find type=search dir=auto autocomplete=off data-act=desk-find"), tags)
}

func section(title string, items m.Group) *m.Node {
	if len(items) == 0 {
		return nil
	}
	return m.El("section", m.El("h2", m.Text(title)), m.Island("ol.titles", items))
}

// FieldID is the id of a field about the i-th passage: its "note" or its "tags".
func FieldID(kind string, i int) string { return "passage-" + kind + strconv.Itoa(i) }

func (v draw) titleLink(id, title string) *m.Node {
	if !state.ValidID(id) {
		return m.El("h3", inline.Corpus("", title), m.Text(title))
	}
	return m.El("h3", inline.Corpus("", title), m.El("a", m.At("href", v.Href(state.Address{View: state.ArticleView, ID: id})), m.Text(title)))
}

func (v draw) deskArticles() *m.Node {
	var items m.Group
	for i, a := range v.Desk.Articles {
		if !a.Holds(v.DeskText, v.DeskTag) {
			continue
		}
		item := m.El("li", inline.Direction(a.Title), m.El("div.split", v.titleLink(a.ID, a.Title), v.drop("desk-article", i, a.Title)))
		if a.Text != "" {
			item.Add(m.El("p.own dir=auto", m.Text(a.Text)))
		}
		if len(a.Tags) > 0 {
			item.Add(v.meta(inline.Say(strings.Join(a.Tags, v.l.ListComma))))
		}
		items = append(items, item)
	}
	return section(v.l.DeskArticles, items)
}

func (v draw) deskPassages() *m.Node {
	var items m.Group
	for i, p := range v.Desk.Passages {
		if p.Holds(v.DeskText, v.DeskTag) {
			items = append(items, m.El("li", inline.Direction(p.Title),
				m.El("div.split",
					m.El("blockquote", m.El("p", inline.Corpus("", p.Text), m.Text(p.Text))), v.drop("desk-passage", i, p.Title)),
				v.titleLink(p.ID, p.Title), v.annotation(i, p)))
		}
	}
	if len(items) == 0 {
		return nil
	}
	// No island: what is being written in must not be drawn anew.
	return m.El("section", m.El("h2", m.Text(v.l.DeskPassages)), m.El("ol.titles", items))
}

// annotation is what the reader wrote about the i-th passage.
func (v draw) annotation(i int, p desk.Item) *m.Node {
	field := func(kind, label, value string) *m.Node {
		return m.El("label", m.At("dir", v.l.Dir), m.Text(label), m.El("input type=text dir=auto data-act=passage", m.At("id", FieldID(kind, i)),
			m.At("data-at", strconv.Itoa(i)), m.At("value", value)))
	}
	return m.El("div.note.about", field("note", v.l.Note, p.Note), field("tags", v.l.Tags, strings.Join(p.Tags, v.l.ListComma)))
}

func (v draw) deskSearches() *m.Node {
	var items m.Group
	for i, s := range v.Desk.Searches {
		if !s.Holds(v.DeskText, v.DeskTag) {
			continue
		}
		path, query, _ := strings.Cut(s.ID, "?")
		items = append(items, m.El("li", m.El("div.split",
			m.El("h3", m.El("a", m.At("href", v.Href(state.ParseAddress(path, query))), m.El("bdi", m.Text(s.Title)))),
			v.drop("desk-search", i, s.Title))))
	}
	return section(v.l.DeskSearches, items)
}

func (v draw) deskRead() *m.Node {
	var items m.Group
	for _, r := range v.Desk.Read {
		if r.Holds(v.DeskText, v.DeskTag) {
			items = append(items, m.El("li", v.titleLink(r.ID, r.Title)))
		}
	}
	return section(v.l.DeskRead, items)
}

// drop takes the i-th thing of a list off the desk.
func (v draw) drop(act string, i int, what string) *m.Node {
	return m.El("button.sign type=button", m.At("data-act", act), m.At("data-at", strconv.Itoa(i)),
		m.At("title", v.l.RemoveVerb), icon("close"), m.El("span.hush", m.Text(v.l.RemoveVerb+": "+what)))
}

// deeds are what can be done with an article.
func (v draw) deeds() *m.Node {
	deed := func(act, text string) *m.Node {
		return m.El("button type=button", m.At("data-act", act), m.Text(text))
	}
	_, starred := v.Desk.Article(string(v.Article.ID))
	return m.El("div.deeds.live",
		v.toggle("star", starred, v.l.Keep, v.l.Kept), deed("keep-passage", v.l.KeepPassage),
		deed("cite", v.l.Cite), deed("quote", v.l.CopyQuote), deed("link", v.l.CopyLink), deed("print", v.l.Print), v.embedButton())
}

func (v draw) toggle(act string, on bool, off, onText string) *m.Node {
	text := off
	if on {
		text = onText
	}
	return m.El("button.toggle type=button", m.At("data-act", act), m.At("aria-pressed", strconv.FormatBool(on)),
		icon("star"), m.Text(text))
}

// note is what the reader wrote about a kept article. The fields are filled by
// hand, as the search field is.
func (v draw) note() *m.Node {
	if _, starred := v.Desk.Article(string(v.Article.ID)); !starred {
		return nil
	}
	return m.El("div.note",
		m.El("label for=note", m.Text(v.l.Note)),
		m.El("textarea id=note rows=3 dir=auto data-act=note"),
		m.El("label for=tags", m.Text(v.l.Tags)),
		m.El("input id=tags type=text dir=auto data-act=note"))
}

// keepSearch puts the search in sight on the desk.
func (v draw) keepSearch() *m.Node {
	n := v.toggle("keep-search", v.Desk.Searched(SearchOf(v.State).ID), v.l.KeepSearch, v.l.KeptSearch)
	n.Attrs = append(n.Attrs, *m.At("id", "keep-search"))
	return m.El("div.live", n)
}

// SearchOf is the search in sight as the desk keeps it.
func SearchOf(s state.State) desk.Item {
	a := s.Address
	a.Lang, a.Shown = "", 0
	return desk.Item{ID: a.String(), Title: a.Query}
}
