package corpus

import (
	"strings"

	"mudawwana/corpus/arabic"
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
		field := bodyField
		if k.Kind == Caption {
			field = captionField
		}
		if !yield(part{i, field, k.Text}) {
			return
		}
	}
}

// A term of the index is the folded key of a word, and, where the word was
// written otherwise, variantMark and how: all spellings of a key stand in a row.
const variantMark = "\x00"

func termOf(t arabic.Token) string {
	if t.Spelling == "" {
		return t.Term
	}
	return t.Term + variantMark + t.Spelling
}

// termsOf returns the terms of each field of a, in position order. Between two
// parts of one field is a gap, so that no phrase goes over it.
func termsOf(a *Article) (fields [][]string, words int) {
	fields = make([][]string, fieldCount)
	for p := range a.parts {
		if p.field < 0 {
			continue
		}
		f := &fields[p.field]
		if len(*f) > 0 {
			*f = append(*f, "")
		}
		for t := range arabic.Tokens(p.text) {
			*f = append(*f, termOf(t))
			words++
		}
	}
	return fields, words
}

// folded returns the terms of fields without their spellings.
func folded(fields [][]string) [][]string {
	out := make([][]string, len(fields))
	for i, field := range fields {
		out[i] = make([]string, len(field))
		for k, term := range field {
			out[i][k], _, _ = strings.Cut(term, variantMark)
		}
	}
	return out
}
