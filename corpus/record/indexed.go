package record

import (
	"mudawwana/corpus/arabic"
	"mudawwana/corpus/article"
	"mudawwana/corpus/index"
)

// Indexed is what an index is told of an Article.
type Indexed struct {
	Fields [][]index.Part
	Keys   [][]string // the folded words of each field, "" between two parts
	Told   []bool     // by part: its text stands in fields
	Words  int
}

// IndexedOf cuts the texts of a into words. A part without words is not told.
func IndexedOf(a *article.Article) Indexed {
	x := Indexed{Fields: make([][]index.Part, article.FieldCount), Keys: make([][]string, article.FieldCount)}
	for p := range article.Parts(a) {
		var words []index.Word
		if p.Field >= 0 {
			words = x.add(p)
		}
		x.Told = append(x.Told, len(words) > 0)
		x.Words += len(words)
	}
	return x
}

// add adds a part, unless it has no words, and returns them.
func (x *Indexed) add(p article.Part) []index.Word {
	var words []index.Word
	keys, at := &x.Keys[p.Field], 0
	for t := range arabic.Tokens(p.Text) {
		if len(words) == 0 && len(*keys) > 0 {
			*keys = append(*keys, "")
		}
		*keys = append(*keys, t.Term)
		words = append(words, index.Word{
			Term: t.Term, Form: FormFor(t, p.Text[t.Start:t.End]), Gap: p.Text[at:t.Start],
		})
		at = t.End
	}
	if len(words) > 0 {
		x.Fields[p.Field] = append(x.Fields[p.Field], index.Part{Words: words, Tail: p.Text[at:]})
	}
	return words
}
