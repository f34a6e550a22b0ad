package ingest

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"mudawwana/corpus"
	"mudawwana/corpus/ingest/date"
	"mudawwana/corpus/ingest/markup"
	"mudawwana/corpus/ingest/page"
	"mudawwana/corpus/ingest/plain"
)

// assembler makes the Articles of a page from its lines.
type assembler struct {
	*page.Model
	source   corpus.Page
	articles []corpus.Article
	facts    []facts
	today    corpus.Day      // that the page shows before its articles
	before   corpus.LineKind // of the last line of an article
	dated    []page.Reading  // a labelled date before the first headline, or those right above it
	spoken   map[string]int  // names that sign teasers or are spoken to, by how often
}

// assemble returns the File of the read lines.
func (a *assembler) assemble(read []page.Reading) File {
	last := "pre"
	for i := range read {
		r := &read[i]
		if r.Part != "pre" && (last == "pre" || r.Part == "head" && last != "head") {
			if len(a.articles) == 0 && a.dated == nil {
				a.dated = datesAbove(read[:i])
			}
			a.begin()
		}
		last = r.Part
		a.add(i, r)
	}
	return a.file()
}

// file returns what was assembled.
func (a *assembler) file() File {
	a.finish()
	return File{Page: a.source, Articles: a.articles}
}

func (a *assembler) begin() {
	n := len(a.articles) + 1
	a.articles = append(a.articles, corpus.Article{ID: articleID(a.source.ID, n), Page: a.source.ID})
	f := facts{Model: a.Model, when: when{today: a.today}}
	for i := range a.dated {
		f.when.see(&a.dated[i])
	}
	a.dated = nil
	a.facts = append(a.facts, f)
}

// datesAbove returns the dates that end the lines above a headline, three at
// most: what is read as dates of publication, and what has a time of day. A day
// alone may be today's, in the page's head.
func datesAbove(read []page.Reading) []page.Reading {
	n := len(read)
	for n > max(0, len(read)-3) && (read[n-1].Kind() == "published-date" || isMoment(&read[n-1])) {
		n--
	}
	return read[n:]
}

// isMoment says whether a line is a time of day, with its date or without.
func isMoment(r *page.Reading) bool {
	return r.Has("date-line") && !slices.ContainsFunc(date.Find(r.Text), func(d date.Found) bool { return d.Clock == "" })
}

// add gives line i its kind and puts it into the current article.
func (a *assembler) add(i int, r *page.Reading) {
	kind := r.Kind()
	a.source.Lines = append(a.source.Lines, corpus.Line{
		LineRange: corpus.LineRange{Start: r.Start, End: r.End},
		Kind:      kind, Article: len(a.articles), Reason: a.Reason(r), Text: cmp.Or(r.Raw, r.Written),
	})
	a.listen(kind, r)
	if len(a.articles) == 0 {
		return
	}
	art, facts := &a.articles[len(a.articles)-1], &a.facts[len(a.articles)-1]
	if art.Lines.Start == 0 {
		art.Lines = corpus.LineRange{Start: r.Start, End: r.End}
	}
	if !surrounding[kind] {
		art.Lines.End = r.End
	}
	switch kind {
	case "headline":
		switch {
		case art.Title == "" || len(art.Blocks) == 0 && utf8.RuneCountInString(art.Title) < rubric && r.Runes >= rubric:
			art.Title = r.Written
		case art.Deck == "":
			art.Deck = r.Written
		}
	case "duplicate":
		if outlet, ok := markup.Signed(art.Title, r.Written); ok {
			art.Title, facts.outlet = r.Written, cmp.Or(facts.outlet, outlet)
		} else if outlet, ok := markup.Signed(r.Written, art.Title); ok {
			facts.outlet = cmp.Or(facts.outlet, outlet)
		} else if r.Part == "head" && isOverline(art, r) {
			art.Title, art.Deck = art.Deck, art.Title
		}
	case "deck":
		art.Deck = strings.TrimSpace(art.Deck + " " + r.Written)
	case "body", "subhead", "caption":
		text := r.Text
		if kind == "body" && r.Part == "lede" {
			text = facts.lead(r)
		}
		art.Blocks = append(art.Blocks, corpus.Block{
			Kind: blockKind(kind, text), Text: plain.Tail(r.Written, page.Unbullet(text)), Line: r.Start,
		})
	case "related-teaser", "related-list":
		relate(art, r)
	}
	facts.see(kind, r, a.before)
	a.before = kind
}

// rubric is how many characters a line has that is no more than the name of a
// section above a headline.
const rubric = 22

// isOverline says whether what was taken for the title of art is a line above
// it: what was taken for the deck is said again, in r, as a title is.
func isOverline(art *corpus.Article, r *page.Reading) bool {
	return r.Written == art.Deck && r.Runes < titleLimit && r.Runes > utf8.RuneCountInString(art.Title) && !strings.HasSuffix(r.Text, ".")
}

// listen takes what the page as a whole tells: the day it was taken, and the
// outlet that signs its teasers, «الصحيفة» (بغداد), or is spoken to, قال لـ«الصحيفة».
func (a *assembler) listen(kind corpus.LineKind, r *page.Reading) {
	if a.spoken == nil {
		a.spoken = map[string]int{}
	}
	if len(a.articles) == 0 && (r.Has("label:date") || r.Has("class:date")) {
		a.dated = []page.Reading{*r}
	}
	if len(a.articles) == 0 && r.Has("date-line") {
		for _, d := range date.Find(r.Text) {
			if d.Known() {
				a.today = d.From
			}
		}
	}
	if ok, name := page.Signature(r.Text); ok && strings.HasPrefix(r.Text, "«") {
		a.spoken[name] += 2
	}
	if kind != "body" {
		return
	}
	for _, to := range []string{"لـ«", "لـ\"", "لـ \"", "لـ“", "لموقع \"", "لموقع «"} {
		if _, after, ok := strings.Cut(r.Text, to); ok {
			if end := strings.IndexAny(after, "»\"”"); end > 0 && end < 60 {
				a.spoken[after[:end]]++
			}
		}
	}
}

// outlet returns the name heard most, at least twice, and nothing when an
// article names another itself.
func (a *assembler) outlet() string {
	best := ""
	for _, name := range slices.Sorted(maps.Keys(a.spoken)) {
		if a.spoken[name] > max(1, a.spoken[best]) {
			best = name
		}
	}
	for i := range a.facts {
		if a.facts[i].outlet != "" {
			return ""
		}
	}
	return best
}

// surrounding are the kinds that do not belong to an article's own lines when
// they come last.
var surrounding = map[corpus.LineKind]bool{"widget": true, "related-list": true, "related-teaser": true, "section-label": true, "duplicate": true}

// relate adds a teaser or the summary of the last one.
func relate(art *corpus.Article, r *page.Reading) {
	n := len(art.Related)
	switch {
	case r.Class == "summ" && n > 0 && art.Related[n-1].Summary == "":
		art.Related[n-1].Summary = r.Written
	case r.Class == "teas" || r.Class == "list":
		title := plain.Tail(r.Written, page.Unbullet(r.Text))
		if slices.ContainsFunc(art.Related, func(o corpus.Related) bool { return o.Title == title }) {
			return
		}
		art.Related = append(art.Related, corpus.Related{Title: title, Line: r.Start})
	}
}

// finish fills in what needs the whole article.
func (a *assembler) finish() {
	outlet := a.outlet()
	for i := range a.articles {
		art := &a.articles[i]
		a.promote(art)
		if art.Title == "" {
			art.Title, art.TitleDerived = firstSentence(art), true
		}
		a.facts[i].fill(art)
		art.Outlet = cmp.Or(art.Outlet, outlet)
	}
	a.drop()
	for _, art := range a.articles {
		a.source.Articles = append(a.source.Articles, art.ID)
	}
}

// promote makes a headline of what was taken for the caption of a picture above
// an article that has none: a line without credit, which no other caption says
// again.
func (a *assembler) promote(art *corpus.Article) {
	if art.Title != "" || len(art.Blocks) < 2 || art.Blocks[0].Kind != corpus.Caption {
		return
	}
	first, next := art.Blocks[0], art.Blocks[1]
	if next.Kind == corpus.Caption && strings.HasPrefix(next.Text, first.Text) || page.Credit(plain.Bare(first.Text)) != "" || utf8.RuneCountInString(first.Text) > titleLimit {
		return
	}
	for i := range a.source.Lines {
		if l := &a.source.Lines[i]; l.Start == first.Line && l.Kind == "caption" {
			l.Kind, l.Reason = "headline", "at the top"
			art.Title, art.Blocks = first.Text, art.Blocks[1:]
			return
		}
	}
}

// drop takes out what has a title and nothing else: its lines go to the article
// before.
func (a *assembler) drop() {
	number := make([]int, len(a.articles)+1)
	var kept []corpus.Article
	for i, art := range a.articles {
		if slices.ContainsFunc(art.Blocks, hasLetters) || art.Deck != "" {
			kept = append(kept, art)
		}
		number[i+1] = len(kept)
	}
	a.articles = kept
	for i := range a.source.Lines {
		l := &a.source.Lines[i]
		l.Article = number[l.Article]
	}
}

func hasLetters(b corpus.Block) bool { return strings.IndexFunc(b.Text, unicode.IsLetter) >= 0 }

// titleLimit is how long a derived title may be, in characters.
const titleLimit = 110

// firstSentence derives a title from the first paragraph, or from what there is.
func firstSentence(art *corpus.Article) string {
	text := art.Deck
	for _, b := range art.Blocks {
		if text == "" || b.Kind != corpus.Caption {
			text = b.Text
		}
		if b.Kind != corpus.Caption {
			break
		}
	}
	s, _, _ := strings.Cut(text, ". ")
	s = cmp.Or(strings.TrimRight(s, "."), text)
	if utf8.RuneCountInString(s) <= titleLimit {
		return s
	}
	cut := string([]rune(s)[:titleLimit])
	if i := strings.LastIndexByte(cut, ' '); i > 0 {
		cut = cut[:i]
	}
	return strings.TrimRight(cut, " ،,") + "…"
}

func blockKind(kind corpus.LineKind, text string) corpus.BlockKind {
	switch kind {
	case "subhead":
		return corpus.Subhead
	case "caption":
		return corpus.Caption
	}
	if page.Unbullet(text) != text {
		return corpus.ListItem
	}
	if isQuotation(text) {
		return corpus.Quote
	}
	return corpus.Paragraph
}

// isQuotation says whether one pair of quotes holds the whole line.
func isQuotation(s string) bool {
	for _, q := range [][2]string{{"«", "»"}, {"“", "”"}, {"\"", "\""}} {
		inner, ok := strings.CutPrefix(strings.TrimRight(s, "."), q[0])
		if !ok {
			continue
		}
		inner, ok = strings.CutSuffix(inner, q[1])
		return ok && !strings.Contains(inner, q[1])
	}
	return false
}
