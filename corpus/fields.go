package corpus

import (
	"mudawwana/corpus/arabic"
	"mudawwana/corpus/index"
)

// The fields of an Article, by their numbers in a Segment.
const (
	titleField = iota
	deckField
	bodyField
	captionField
	fieldCount
)

// part is a text of an Article, with the Field it is indexed in; -1 when it is
// shown and not indexed, as a derived title is (its words stand in the body).
type part struct {
	block int // see TitleBlock
	field int
	text  string
}

// parts yields the texts of a in reading order.
func (a *Article) parts(yield func(part) bool) {
	title := part{TitleBlock, titleField, a.Title}
	if a.TitleDerived {
		title.field = -1
	}
	if !yield(title) || a.Deck != "" && !yield(part{DeckBlock, deckField, a.Deck}) {
		return
	}
	for i, k := range a.Blocks {
		if !yield(part{i, fieldOf(k.Kind), k.Text}) {
			return
		}
	}
}

// fieldOf returns the field that Blocks of a kind are indexed in.
func fieldOf(kind BlockKind) int {
	if kind == Caption {
		return captionField
	}
	return bodyField
}

// indexed is what an index is told of an Article.
type indexed struct {
	fields [][]index.Part
	keys   [][]string // the folded words of each field, "" between two parts
	told   []bool     // by part: its text stands in fields
	words  int
}

// indexedOf cuts the texts of a into words. A part without words is not told.
func indexedOf(a *Article) indexed {
	x := indexed{fields: make([][]index.Part, fieldCount), keys: make([][]string, fieldCount)}
	for p := range a.parts {
		var words []index.Word
		if p.field >= 0 {
			words = x.add(p)
		}
		x.told = append(x.told, len(words) > 0)
		x.words += len(words)
	}
	return x
}

// add adds a part, unless it has no words, and returns them.
func (x *indexed) add(p part) []index.Word {
	var words []index.Word
	keys, at := &x.keys[p.field], 0
	for t := range arabic.Tokens(p.text) {
		if len(words) == 0 && len(*keys) > 0 {
			*keys = append(*keys, "")
		}
		*keys = append(*keys, t.Term)
		words = append(words, index.Word{
			Term: t.Term, Form: formFor(t, p.text[t.Start:t.End]), Gap: p.text[at:t.Start],
		})
		at = t.End
	}
	if len(words) > 0 {
		x.fields[p.field] = append(x.fields[p.field], index.Part{Words: words, Tail: p.text[at:]})
	}
	return words
}
