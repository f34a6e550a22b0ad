package record

import (
	"encoding/binary"

	"mudawwana/corpus/article"
)

const (
	derivedFlag = 1 << iota // of Article.TitleDerived
	titleFlag               // the title is in the text of the document
)

// AppendArticle appends the record of a to b, of whose parts the text of the
// document has those that are told.
func AppendArticle(b []byte, a *article.Article, told []bool) []byte {
	flags := uint64(0)
	if a.TitleDerived {
		flags |= derivedFlag
	}
	if told[0] {
		flags |= titleFlag
	}
	b = binary.AppendUvarint(b, flags)
	told = told[1:]
	if a.Deck == "" {
		told = append([]bool{false}, told...)
	}
	b = appendTold(b, a.Deck, told[0])
	b = binary.AppendUvarint(b, uint64(len(a.Blocks)))
	for i, k := range a.Blocks {
		b = binary.AppendUvarint(b, uint64(k.Kind))
		b = appendInt(b, k.Line)
		b = appendTold(b, k.Text, told[i+1])
	}
	b = AppendTexts(b, a.Agencies)
	b = AppendText(b, a.Byline)
	b = AppendText(b, a.Dateline)
	b = AppendTexts(b, a.Keywords)
	b = AppendText(b, a.Lang)
	b = AppendText(b, a.Source)
	b = binary.AppendUvarint(b, uint64(len(a.Related)))
	for _, l := range a.Related {
		b = AppendText(b, l.Title)
		b = AppendText(b, l.Summary)
		b = appendInt(b, l.Line)
	}
	b = AppendText(b, string(a.Page))
	b = appendInt(b, a.Lines.Start)
	return appendInt(b, a.Lines.End)
}

func appendTold(b []byte, s string, told bool) []byte {
	if told {
		return append(b, 0)
	}
	b = binary.AppendUvarint(b, uint64(len(s))+1)
	return append(b, s...)
}

// DecodeArticle reads a whole record of AppendArticle, of the Article with that
// meta; texts are the parts of each field that the text of the document has. It
// returns ErrFormat when b is anything else. The Article keeps nothing of b.
func DecodeArticle(b []byte, m Meta, texts [article.FieldCount][]string) (article.Article, error) {
	r := articleReader{Reader{s: string(b)}, texts}
	flags := r.upTo(derivedFlag | titleFlag)
	if flags&titleFlag > 0 && r.next(article.TitleField) != m.Title {
		r.fail()
	}
	a := article.Article{
		ID: m.ID, ExternalID: m.ExternalID, Title: m.Title, Outlet: m.Outlet, Section: m.Section, Published: m.Published,
		TitleDerived: flags&derivedFlag > 0,
		Deck:         r.told(article.DeckField),
		Blocks:       r.blocks(),
		Agencies:     ReadTexts[string](&r.Reader),
		Byline:       r.Text(),
		Dateline:     r.Text(),
		Keywords:     ReadTexts[string](&r.Reader),
		Lang:         r.Text(),
		Source:       r.Text(),
		Related:      r.related(),
		Page:         article.PageID(r.Text()),
		Lines:        article.LineRange{Start: r.int(), End: r.int()},
	}
	for _, left := range r.texts {
		r.bad = r.bad || len(left) > 0
	}
	return a, r.End()
}

// articleReader reads the record of an Article and the texts that it leaves out.
type articleReader struct {
	Reader
	texts [article.FieldCount][]string // those not yet read
}

// next takes the next text of a field.
func (r *articleReader) next(field int) string {
	if len(r.texts[field]) == 0 {
		r.fail()
		return ""
	}
	text := r.texts[field][0]
	r.texts[field] = r.texts[field][1:]
	return text
}

// told reads a text that may stand in the text of the document.
func (r *articleReader) told(field int) string {
	if s, ok := r.Reader.told(); ok {
		return s
	}
	return r.next(field)
}

// told reads a text; false where it stands elsewhere.
func (r *Reader) told() (string, bool) {
	n := r.Uint()
	if n == 0 {
		return "", r.bad
	}
	if n-1 > uint64(len(r.s)) {
		r.fail()
		return "", true
	}
	s := r.s[:n-1]
	r.s = r.s[n-1:]
	return s, true
}

func (r *articleReader) blocks() []article.Block {
	n := r.count(3)
	if n == 0 {
		return nil
	}
	list := make([]article.Block, n)
	for i := range list {
		list[i].Kind = article.BlockKind(r.upTo(uint64(article.Caption)))
		list[i].Line = r.int()
		list[i].Text = r.told(article.FieldOf(list[i].Kind))
	}
	return list
}
