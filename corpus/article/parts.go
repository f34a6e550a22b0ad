package article

import "iter"

// The fields of an Article, by their numbers in a Segment.
const (
	TitleField = iota
	DeckField
	BodyField
	CaptionField
	FieldCount
)

// The Block numbers of what stands before Article.Blocks.
const (
	TitleBlock = -1
	DeckBlock  = -2
)

// Part is a text of an Article, with the Field it is indexed in; -1 when it is
// shown and not indexed, as a derived title is (its words stand in the body).
type Part struct {
	Block int // see TitleBlock
	Field int
	Text  string
}

// Parts yields the texts of a in reading order.
func Parts(a *Article) iter.Seq[Part] {
	return func(yield func(Part) bool) {
		title := Part{TitleBlock, TitleField, a.Title}
		if a.TitleDerived {
			title.Field = -1
		}
		if !yield(title) || a.Deck != "" && !yield(Part{DeckBlock, DeckField, a.Deck}) {
			return
		}
		for i, k := range a.Blocks {
			if !yield(Part{i, FieldOf(k.Kind), k.Text}) {
				return
			}
		}
	}
}

// FieldOf returns the field that Blocks of a kind are indexed in.
func FieldOf(kind BlockKind) int {
	if kind == Caption {
		return CaptionField
	}
	return BodyField
}
