package record

import (
	"encoding/binary"

	"mudawwana/corpus/article"
)

// place is a part of an Article of a Page: its number in Page.Articles and that
// of the part, see partNumber.
type place struct{ article, part int }

// appendPage appends the record of p to b, leaving out the texts of which
// places says where they stand in its Articles.
func appendPage(b []byte, p *article.Page, places map[string]place) []byte {
	b = AppendText(b, string(p.ID))
	b = AppendText(b, p.Path)
	b = AppendText(b, p.Encoding)
	b = AppendTexts(b, p.Articles)
	b = binary.AppendUvarint(b, uint64(len(p.Lines)))
	for _, l := range p.Lines {
		b = appendInt(b, l.Start)
		b = appendInt(b, l.End)
		b = AppendText(b, string(l.Kind))
		b = appendInt(b, l.Article)
		b = AppendText(b, l.Reason)
		at, known := places[l.Text]
		b = appendTold(b, l.Text, known)
		if known {
			b = binary.AppendUvarint(b, uint64(at.article))
			b = binary.AppendUvarint(b, uint64(at.part))
		}
	}
	return b
}

// DecodePage reads a whole record of appendPage; it returns ErrFormat when b
// is anything else. texts returns the texts of an Article by TextsByPart. The
// Page keeps nothing of b.
func DecodePage(b []byte, texts func(article.ArticleID) ([]string, error)) (article.Page, error) {
	r := Reader{s: string(b)}
	p := article.Page{ID: article.PageID(r.Text()), Path: r.Text(), Encoding: r.Text(), Articles: ReadTexts[article.ArticleID](&r)}
	known := make([][]string, len(p.Articles))
	n := r.count(6)
	if n > 0 {
		p.Lines = make([]article.Line, n)
	}
	for i := range p.Lines {
		l := article.Line{
			LineRange: article.LineRange{Start: r.int(), End: r.int()},
			Kind:      article.LineKind(r.Text()),
			Article:   r.int(),
			Reason:    r.Text(),
		}
		var here bool
		if l.Text, here = r.told(); !here {
			k, part := r.Uint(), r.Uint()
			if r.bad || k >= uint64(len(known)) {
				return article.Page{}, ErrFormat
			}
			if known[k] == nil {
				list, err := texts(p.Articles[k])
				if err != nil {
					return article.Page{}, err
				}
				known[k] = list
			}
			if part >= uint64(len(known[k])) {
				return article.Page{}, ErrFormat
			}
			l.Text = known[k][part]
		}
		p.Lines[i] = l
	}
	return p, r.End()
}

// Waiting is a Page of which not all Articles are known.
type Waiting struct {
	article.Page
	Left   int // Articles to come
	places map[string]place
}

// NewWaiting returns p, which waits for all its Articles.
func NewWaiting(p article.Page) *Waiting {
	return &Waiting{Page: p, Left: len(p.Articles), places: map[string]place{}}
}

// Told takes the texts of an Article of w.
func (w *Waiting) Told(a *article.Article) {
	for k, id := range w.Articles {
		if id != a.ID {
			continue
		}
		w.Left--
		for part, text := range TextsByPart(a) {
			if _, known := w.places[text]; !known && text != "" {
				w.places[text] = place{k, part}
			}
		}
	}
}

// Append appends the record of w to b, leaving out the texts that its Articles
// have told.
func (w *Waiting) Append(b []byte) []byte { return appendPage(b, &w.Page, w.places) }

// partNumber numbers the parts of an Article: its title, its deck, its Blocks.
func partNumber(block int) int {
	switch block {
	case article.TitleBlock:
		return 0
	case article.DeckBlock:
		return 1
	}
	return block + 2
}

// TextsByPart returns the texts of a by the numbers of their parts: 0 the title,
// 1 the deck, from 2 on the Blocks.
func TextsByPart(a *article.Article) []string {
	texts := make([]string, 2+len(a.Blocks))
	for p := range article.Parts(a) {
		texts[partNumber(p.Block)] = p.Text
	}
	return texts
}
