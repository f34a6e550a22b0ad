package corpus

import (
	"cmp"
	"encoding/binary"
	"slices"
)

// columns holds, by DocID, what filters, facets and sorting ask of every
// Article. As a blob: texts outlets, then for each document uint outlet (its
// number), int From less the From before it, int To less From, and int rank less
// the rank before it and 1 (which is 0 where IDs rise as documents do).
type columns struct {
	outlets  []string // in the order in which they first occur
	outlet   []uint32 // number in outlets
	from, to []Day    // zero when the date is unknown
	month    []int    // of From: year · 12 + month - 1; only when read
	rank     []uint32 // place in the order of ArticleIDs
	ranked   []uint32 // DocIDs in that order; only when read
	number   map[string]uint32
	ids      []ArticleID
}

func (c *columns) add(m *meta) {
	if c.number == nil {
		c.number = map[string]uint32{}
	}
	n, ok := c.number[m.Outlet]
	if !ok {
		n = uint32(len(c.outlets))
		c.number[m.Outlet] = n
		c.outlets = append(c.outlets, m.Outlet)
	}
	c.outlet = append(c.outlet, n)
	c.from = append(c.from, m.Published.From)
	c.to = append(c.to, max(m.Published.From, m.Published.To))
	c.ids = append(c.ids, m.ID)
}

// rankIDs ranks the documents by their IDs.
func (c *columns) rankIDs() {
	docs := make([]uint32, len(c.ids))
	for doc := range docs {
		docs[doc] = uint32(doc)
	}
	slices.SortFunc(docs, func(a, b uint32) int { return cmp.Compare(c.ids[a], c.ids[b]) })
	c.rank = make([]uint32, len(docs))
	for rank, doc := range docs {
		c.rank[doc] = uint32(rank)
	}
}

func (c *columns) append(b []byte) []byte {
	b = appendTexts(b, c.outlets)
	c.rankIDs()
	last, rank := Day(0), -1
	for i, n := range c.outlet {
		b = binary.AppendUvarint(b, uint64(n))
		b = appendInt(b, int(c.from[i]-last))
		b = appendInt(b, int(c.to[i]-c.from[i]))
		b = appendInt(b, int(c.rank[i])-rank-1)
		last, rank = c.from[i], int(c.rank[i])
	}
	return b
}

// decodeColumns reads the columns of n documents.
func decodeColumns(blob []byte, n int) (columns, error) {
	r := recordReader{s: string(blob)}
	c := columns{
		outlets: readTexts[string](&r),
		outlet:  make([]uint32, n),
		from:    make([]Day, n),
		to:      make([]Day, n),
		month:   make([]int, n),
		rank:    make([]uint32, n),
		ranked:  make([]uint32, n),
	}
	last, rank := Day(0), -1
	seen := make([]bool, n)
	for i := range n {
		c.outlet[i] = uint32(r.upTo(uint64(max(len(c.outlets), 1) - 1)))
		c.from[i] = last + Day(r.int())
		c.to[i] = c.from[i] + Day(r.int())
		last, rank = c.from[i], rank+1+r.int()
		if rank < 0 || rank >= n || seen[rank] {
			return columns{}, ErrFormat
		}
		c.rank[i], c.ranked[rank], seen[rank] = uint32(rank), uint32(i), true
		if r.bad || c.from[i] < 0 || c.to[i] < c.from[i] {
			return columns{}, ErrFormat
		}
		if c.from[i] > 0 {
			t := c.from[i].Time()
			c.month[i] = t.Year()*12 + int(t.Month()) - 1
		}
	}
	if n > 0 && len(c.outlets) == 0 {
		return columns{}, ErrFormat
	}
	return c, r.end()
}

// sources returns counts of outlets, most first, then by name.
func (c *columns) sources(counts []int) []SourceCount {
	var list []SourceCount
	for i, n := range counts {
		if n > 0 {
			list = append(list, SourceCount{c.outlets[i], n})
		}
	}
	slices.SortFunc(list, func(a, b SourceCount) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Source, b.Source))
	})
	return list
}
