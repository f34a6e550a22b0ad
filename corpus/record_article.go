package corpus

import "encoding/binary"

const (
	derivedFlag = 1 << iota // of Article.TitleDerived
	titleFlag               // the title is in the text of the document
)

// appendArticle appends the record of a to b, of whose parts the text of the
// document has those that are told.
func appendArticle(b []byte, a *Article, told []bool) []byte {
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
	b = appendTexts(b, a.Agencies)
	b = appendText(b, a.Byline)
	b = appendText(b, a.Dateline)
	b = appendTexts(b, a.Keywords)
	b = appendText(b, a.Lang)
	b = appendText(b, a.Source)
	b = binary.AppendUvarint(b, uint64(len(a.Related)))
	for _, l := range a.Related {
		b = appendText(b, l.Title)
		b = appendText(b, l.Summary)
		b = appendInt(b, l.Line)
	}
	b = appendText(b, string(a.Page))
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

// decodeArticle reads a whole record of appendArticle, of the Article with that
// meta; texts are the parts of each field that the text of the document has. It
// returns ErrFormat when b is anything else. The Article keeps nothing of b.
func decodeArticle(b []byte, m meta, texts [fieldCount][]string) (Article, error) {
	r := articleReader{recordReader{s: string(b)}, texts}
	flags := r.upTo(derivedFlag | titleFlag)
	if flags&titleFlag > 0 && r.next(titleField) != m.Title {
		r.fail()
	}
	a := Article{
		ID: m.ID, ExternalID: m.ExternalID, Title: m.Title, Outlet: m.Outlet, Section: m.Section, Published: m.Published,
		TitleDerived: flags&derivedFlag > 0,
		Deck:         r.told(deckField),
		Blocks:       r.blocks(),
		Agencies:     readTexts[string](&r.recordReader),
		Byline:       r.text(),
		Dateline:     r.text(),
		Keywords:     readTexts[string](&r.recordReader),
		Lang:         r.text(),
		Source:       r.text(),
		Related:      r.related(),
		Page:         PageID(r.text()),
		Lines:        LineRange{r.int(), r.int()},
	}
	for _, left := range r.texts {
		r.bad = r.bad || len(left) > 0
	}
	return a, r.end()
}

// articleReader reads the record of an Article and the texts that it leaves out.
type articleReader struct {
	recordReader
	texts [fieldCount][]string // those not yet read
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
	if s, ok := r.recordReader.told(); ok {
		return s
	}
	return r.next(field)
}

// told reads a text; false where it stands elsewhere.
func (r *recordReader) told() (string, bool) {
	n := r.uint()
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

func (r *articleReader) blocks() []Block {
	n := r.count(3)
	if n == 0 {
		return nil
	}
	list := make([]Block, n)
	for i := range list {
		list[i].Kind = BlockKind(r.upTo(uint64(Caption)))
		list[i].Line = r.int()
		list[i].Text = r.told(fieldOf(list[i].Kind))
	}
	return list
}
