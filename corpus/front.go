package corpus

import (
	"cmp"
	"mudawwana/corpus/article"
	"mudawwana/corpus/record"
	"slices"
	"strings"
)

// Front is what a home page shows of a corpus beside its Info and its newest
// Articles: ways in for someone who does not know yet what to ask.
type Front struct {
	Openings []string // queries: what comes up again and again, phrases in quotes
	Longest  []Long   // no more than asked for, longest first
}

// Long is an Article with its length.
type Long struct {
	Hit
	Words int // tokens that are indexed
}

// openingsBlob holds texts: each the folded words of an opening with spaces
// between, see typing.Collector.Openings.
const openingsBlob = "openings"

// openings is how many a Segment holds.
const openings = 9

func (b *Builder) appendOpenings(blob []byte) []byte {
	var list []string
	for _, words := range b.phrases.Openings(openings) {
		list = append(list, strings.Join(words, " "))
	}
	return record.AppendTexts(blob, list)
}

// Front returns the Openings and at most n of the Longest. It reads how the
// words of the Openings are written, and no text.
func (c *Corpus) Front(n int) Front {
	var f Front
	if blob, err := c.segment.Blob(openingsBlob); err == nil {
		r := record.NewReader(blob)
		for _, folded := range record.ReadTexts[string](r) {
			f.Openings = append(f.Openings, c.asQuery(folded))
		}
		if r.End() != nil {
			f.Openings = nil // a damaged list is done without
		}
	}
	f.Longest = c.longest(n)
	return f
}

// asQuery writes folded words as the corpus does, several as a phrase.
func (c *Corpus) asQuery(folded string) string {
	words := strings.Fields(folded)
	for i, w := range words {
		if n, ok := c.words().Find(w); ok {
			words[i] = c.surface(n)
		}
	}
	if len(words) > 1 {
		return `"` + strings.Join(words, " ") + `"`
	}
	return strings.Join(words, "")
}

// longest returns the n Articles with the most words, one of each group of
// near-duplicates; ties in build order.
func (c *Corpus) longest(n int) []Long {
	docs := make([]uint32, 0, c.segment.Docs())
	words := make([]int, c.segment.Docs())
	for doc := range words {
		for field := range article.FieldCount {
			words[doc] += int(c.segment.FieldLength(uint32(doc), field))
		}
		if int(c.leader[doc]) == doc {
			docs = append(docs, uint32(doc))
		}
	}
	slices.SortFunc(docs, func(a, b uint32) int {
		return cmp.Or(cmp.Compare(words[b], words[a]), cmp.Compare(a, b))
	})
	var list []Long
	for _, doc := range docs[:min(max(n, 0), len(docs))] {
		if d, err := c.meta(doc); err == nil { // one that cannot be read is left out
			list = append(list, Long{hitOf(doc, d), words[doc]})
		}
	}
	return list
}
