package record

import (
	"cmp"
	"encoding/binary"
	"slices"

	"mudawwana/corpus/article"
)

// Columns holds, by DocID, what filters, facets and sorting ask of every
// Article. As a blob: texts outlets, then for each document uint outlet (its
// number), int From less the From before it, int To less From, and int rank less
// the rank before it and 1 (which is 0 where IDs rise as documents do).
type Columns struct {
	Outlets  []string      // in the order in which they first occur
	Outlet   []uint32      // number in outlets
	From, To []article.Day // zero when the date is unknown
	Month    []int         // of From: year · 12 + month - 1; only when read
	Rank     []uint32      // place in the order of ArticleIDs
	Ranked   []uint32      // DocIDs in that order; only when read
	number   map[string]uint32
	ids      []article.ArticleID
}

// Add adds what m says of the next document.
func (c *Columns) Add(m *Meta) {
	if c.number == nil {
		c.number = map[string]uint32{}
	}
	n, ok := c.number[m.Outlet]
	if !ok {
		n = uint32(len(c.Outlets))
		c.number[m.Outlet] = n
		c.Outlets = append(c.Outlets, m.Outlet)
	}
	c.Outlet = append(c.Outlet, n)
	c.From = append(c.From, m.Published.From)
	c.To = append(c.To, max(m.Published.From, m.Published.To))
	c.ids = append(c.ids, m.ID)
}

// rankIDs ranks the documents by their IDs.
func (c *Columns) rankIDs() {
	docs := make([]uint32, len(c.ids))
	for doc := range docs {
		docs[doc] = uint32(doc)
	}
	slices.SortFunc(docs, func(a, b uint32) int { return cmp.Compare(c.ids[a], c.ids[b]) })
	c.Rank = make([]uint32, len(docs))
	for rank, doc := range docs {
		c.Rank[doc] = uint32(rank)
	}
}

// Append appends the columns to b.
func (c *Columns) Append(b []byte) []byte {
	b = AppendTexts(b, c.Outlets)
	c.rankIDs()
	last, rank := article.Day(0), -1
	for i, n := range c.Outlet {
		b = binary.AppendUvarint(b, uint64(n))
		b = appendInt(b, int(c.From[i]-last))
		b = appendInt(b, int(c.To[i]-c.From[i]))
		b = appendInt(b, int(c.Rank[i])-rank-1)
		last, rank = c.From[i], int(c.Rank[i])
	}
	return b
}

// DecodeColumns reads the columns of n documents.
func DecodeColumns(blob []byte, n int) (Columns, error) {
	r := Reader{s: string(blob)}
	c := Columns{
		Outlets: ReadTexts[string](&r),
		Outlet:  make([]uint32, n),
		From:    make([]article.Day, n),
		To:      make([]article.Day, n),
		Month:   make([]int, n),
		Rank:    make([]uint32, n),
		Ranked:  make([]uint32, n),
	}
	last, rank := article.Day(0), -1
	seen := make([]bool, n)
	for i := range n {
		c.Outlet[i] = uint32(r.upTo(uint64(max(len(c.Outlets), 1) - 1)))
		c.From[i] = last + article.Day(r.int())
		c.To[i] = c.From[i] + article.Day(r.int())
		last, rank = c.From[i], rank+1+r.int()
		if rank < 0 || rank >= n || seen[rank] {
			return Columns{}, ErrFormat
		}
		c.Rank[i], c.Ranked[rank], seen[rank] = uint32(rank), uint32(i), true
		if r.bad || c.From[i] < 0 || c.To[i] < c.From[i] {
			return Columns{}, ErrFormat
		}
		if c.From[i] > 0 {
			t := c.From[i].Time()
			c.Month[i] = t.Year()*12 + int(t.Month()) - 1
		}
	}
	if n > 0 && len(c.Outlets) == 0 {
		return Columns{}, ErrFormat
	}
	return c, r.End()
}
