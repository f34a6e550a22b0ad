package corpus

import "encoding/binary"

// place is a part of an Article of a Page: its number in Page.Articles and that
// of the part, see partNumber.
type place struct{ article, part int }

// partNumber numbers the parts of an Article: its title, its deck, its Blocks.
func partNumber(block int) int {
	switch block {
	case TitleBlock:
		return 0
	case DeckBlock:
		return 1
	}
	return block + 2
}

// appendPage appends the record of p to b, leaving out the texts of which
// places says where they stand in its Articles.
func appendPage(b []byte, p *Page, places map[string]place) []byte {
	b = appendText(b, string(p.ID))
	b = appendText(b, p.Path)
	b = appendText(b, p.Encoding)
	b = appendTexts(b, p.Articles)
	b = binary.AppendUvarint(b, uint64(len(p.Lines)))
	for _, l := range p.Lines {
		b = appendInt(b, l.Start)
		b = appendInt(b, l.End)
		b = appendText(b, string(l.Kind))
		b = appendInt(b, l.Article)
		b = appendText(b, l.Reason)
		at, known := places[l.Text]
		b = appendTold(b, l.Text, known)
		if known {
			b = binary.AppendUvarint(b, uint64(at.article))
			b = binary.AppendUvarint(b, uint64(at.part))
		}
	}
	return b
}

// decodePage reads a whole record of appendPage; it returns ErrFormat when b
// is anything else. texts returns the texts of an Article by partNumber. The
// Page keeps nothing of b.
func decodePage(b []byte, texts func(ArticleID) ([]string, error)) (Page, error) {
	r := recordReader{s: string(b)}
	p := Page{ID: PageID(r.text()), Path: r.text(), Encoding: r.text(), Articles: readTexts[ArticleID](&r)}
	known := make([][]string, len(p.Articles))
	n := r.count(6)
	if n > 0 {
		p.Lines = make([]Line, n)
	}
	for i := range p.Lines {
		l := Line{
			LineRange: LineRange{r.int(), r.int()},
			Kind:      LineKind(r.text()),
			Article:   r.int(),
			Reason:    r.text(),
		}
		var here bool
		if l.Text, here = r.told(); !here {
			k, part := r.uint(), r.uint()
			if r.bad || k >= uint64(len(known)) {
				return Page{}, ErrFormat
			}
			if known[k] == nil {
				list, err := texts(p.Articles[k])
				if err != nil {
					return Page{}, err
				}
				known[k] = list
			}
			if part >= uint64(len(known[k])) {
				return Page{}, ErrFormat
			}
			l.Text = known[k][part]
		}
		p.Lines[i] = l
	}
	return p, r.end()
}

// textsByPart returns the texts of a by partNumber.
func textsByPart(a *Article) []string {
	texts := make([]string, 2+len(a.Blocks))
	for p := range a.parts {
		texts[partNumber(p.block)] = p.text
	}
	return texts
}

// waiting is a Page of which not all Articles are known.
type waiting struct {
	Page
	left   int // Articles to come
	places map[string]place
}

// told takes the texts of an Article of w.
func (w *waiting) told(a *Article) {
	for k, id := range w.Articles {
		if id != a.ID {
			continue
		}
		w.left--
		for part, text := range textsByPart(a) {
			if _, known := w.places[text]; !known && text != "" {
				w.places[text] = place{k, part}
			}
		}
	}
}
