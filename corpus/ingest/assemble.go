package ingest

import (
	"cmp"
	"slices"
	"strings"

	"mudawwana/corpus"
)

// assembler makes the Articles of a page from its lines.
type assembler struct {
	*parser
	page     corpus.Page
	articles []corpus.Article
	facts    []facts
}

// assemble returns the File of the read lines.
func (a *assembler) assemble(read []reading) File {
	last := "pre"
	for i, r := range read {
		if r.part != "pre" && (last == "pre" || r.part == "head" && last != "head") {
			a.begin()
		}
		last = r.part
		a.add(i, r)
	}
	return a.file()
}

// file returns what was assembled.
func (a *assembler) file() File {
	a.finish()
	return File{Page: a.page, Articles: a.articles}
}

func (a *assembler) begin() {
	n := len(a.articles) + 1
	a.articles = append(a.articles, corpus.Article{ID: articleID(a.page.ID, n), Page: a.page.ID})
	a.facts = append(a.facts, facts{})
}

// add gives line i its kind and puts it into the current article.
func (a *assembler) add(i int, r reading) {
	kind := r.kind()
	a.page.Lines = append(a.page.Lines, corpus.Line{
		LineRange: corpus.LineRange{Start: r.start, End: r.end},
		Kind:      kind, Article: len(a.articles), Reason: a.reason(r), Text: cmp.Or(r.raw, r.text),
	})
	if len(a.articles) == 0 {
		return
	}
	art, facts := &a.articles[len(a.articles)-1], &a.facts[len(a.articles)-1]
	if art.Lines.Start == 0 {
		art.Lines.Start = r.start
	}
	if r.part == "head" || r.part == "lede" || r.part == "body" || kind != "widget" && kind != "related-list" && kind != "related-teaser" && kind != "section-label" {
		art.Lines.End = r.end
	}
	switch kind {
	case "headline":
		if art.Title == "" {
			art.Title = r.text
		} else if art.Deck == "" {
			art.Deck = r.text
		}
	case "deck":
		art.Deck = strings.TrimSpace(art.Deck + " " + r.text)
	case "body", "subhead", "caption":
		text := r.text
		if kind == "body" {
			text = facts.lead(r, len(art.Blocks) == 0)
		}
		art.Blocks = append(art.Blocks, corpus.Block{Kind: blockKind(kind, text), Text: unbullet(text), Line: r.start})
	case "related-teaser", "related-list":
		relate(art, r)
	}
	facts.see(kind, r)
}

// relate adds a teaser or the summary of the last one.
func relate(art *corpus.Article, r reading) {
	n := len(art.Related)
	switch {
	case r.class == "summ" && n > 0 && art.Related[n-1].Summary == "":
		art.Related[n-1].Summary = r.text
	case r.class == "teas" || r.class == "list":
		title := unbullet(r.text)
		if slices.ContainsFunc(art.Related, func(o corpus.Related) bool { return o.Title == title }) {
			return
		}
		art.Related = append(art.Related, corpus.Related{Title: title, Line: r.start})
	}
}

// finish fills in what needs the whole article.
func (a *assembler) finish() {
	for i := range a.articles {
		art := &a.articles[i]
		if art.Title == "" {
			art.Title, art.TitleDerived = firstSentence(art), true
		}
		a.facts[i].fill(art)
	}
	a.articles = slices.DeleteFunc(a.articles, func(art corpus.Article) bool {
		return len(art.Blocks) == 0 && art.Title == ""
	})
	for _, art := range a.articles {
		a.page.Articles = append(a.page.Articles, art.ID)
	}
}

// titleLimit is how long a derived title may be, in characters.
const titleLimit = 110

// firstSentence derives a title from the first paragraph.
func firstSentence(art *corpus.Article) string {
	for _, b := range art.Blocks {
		if b.Kind == corpus.Caption {
			continue
		}
		s, _, _ := strings.Cut(b.Text, ". ")
		s = strings.TrimRight(s, ".")
		if runeLen(s) <= titleLimit {
			return s
		}
		cut := string([]rune(s)[:titleLimit])
		return strings.TrimRight(cut[:max(strings.LastIndexByte(cut, ' '), 1)], " ،,") + "…"
	}
	return ""
}

func blockKind(kind corpus.LineKind, text string) corpus.BlockKind {
	switch kind {
	case "subhead":
		return corpus.Subhead
	case "caption":
		return corpus.Caption
	}
	if unbullet(text) != text {
		return corpus.ListItem
	}
	if isQuotation(text) {
		return corpus.Quote
	}
	return corpus.Paragraph
}

// unbullet takes the mark of a list item off.
func unbullet(s string) string {
	i := strings.IndexFunc(s, func(r rune) bool { return !isBullet(r) })
	if i <= 0 || i == len(s) {
		return s
	}
	if rest := strings.TrimLeft(s[i:], " "); rest != s[i:] || s[0] > 0x7f {
		return rest
	}
	return s
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

// kind names what the line is in the words of the annotated pages.
func (r reading) kind() corpus.LineKind {
	switch r.class {
	case "head":
		return "headline"
	case "subh":
		return "subhead"
	case "capt":
		if r.part == "tail" || r.part == "pre" {
			return "related-teaser"
		}
		return "caption"
	case "label":
		return "section-label"
	case "teas", "summ":
		return "related-teaser"
	case "list":
		return "related-list"
	case "widg":
		return "widget"
	case "dup":
		if r.part == "tail" {
			return "related-teaser"
		}
		return "duplicate"
	case "meta":
		return r.metaKind()
	}
	return corpus.LineKind(r.class)
}

// metaKind tells the kinds of apparatus apart.
func (r reading) metaKind() corpus.LineKind {
	switch {
	case r.f["label:keywords"] > 0 || r.f["separators"] > 0.7:
		return "keywords"
	case r.f["label:source"] > 0:
		return "source-credit"
	case r.f["date-line"] > 0 || r.f["label:date"] > 0:
		return "published-date"
	case r.f["signature"] > 0 && r.part == "tail":
		return "related-teaser"
	case r.f["label:byline"] > 0 || r.f["signature"] > 0:
		return "byline"
	case r.part == "pre":
		return "section-label"
	case strings.Contains(r.text, " - ") || strings.Contains(r.text, "–"):
		return "dateline"
	}
	return "byline"
}

// reason names the features that spoke most for the class of the line, against
// the mean of all classes, strongest first.
func (a *assembler) reason(r reading) string {
	class := slices.Index(a.weights.classes, r.class)
	type vote struct {
		name string
		n    float64
	}
	var votes []vote
	for name, value := range r.f {
		w := a.weights.of[name]
		if w == nil || name == "bias" {
			continue
		}
		mean := 0.0
		for _, x := range w {
			mean += x / float64(len(w))
		}
		if n := (w[class] - mean) * value; n > 0.3 {
			votes = append(votes, vote{name, n})
		}
	}
	slices.SortFunc(votes, func(a, b vote) int { return cmp.Or(cmp.Compare(b.n, a.n), cmp.Compare(a.name, b.name)) })
	var names []string
	for _, v := range votes[:min(3, len(votes))] {
		names = append(names, v.name)
	}
	return cmp.Or(strings.Join(names, " "), "sequence")
}
