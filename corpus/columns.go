package corpus

import (
	"cmp"
	"encoding/binary"
	"slices"
)

// columns holds, by DocID, what filters, facets and sorting ask of every
// Article. As a blob: texts outlets, then for each document uint outlet (its
// number), int From less the From before it, int To less From.
type columns struct {
	outlets  []string // in the order in which they first occur
	outlet   []uint32 // number in outlets
	from, to []Day    // zero when the date is unknown
	month    []int    // of From: year · 12 + month - 1; only when read
	number   map[string]uint32
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
}

func (c *columns) append(b []byte) []byte {
	b = appendTexts(b, c.outlets)
	last := Day(0)
	for i, n := range c.outlet {
		b = binary.AppendUvarint(b, uint64(n))
		b = appendInt(b, int(c.from[i]-last))
		b = appendInt(b, int(c.to[i]-c.from[i]))
		last = c.from[i]
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
	}
	last := Day(0)
	for i := range n {
		c.outlet[i] = uint32(r.upTo(uint64(max(len(c.outlets), 1) - 1)))
		c.from[i] = last + Day(r.int())
		c.to[i] = c.from[i] + Day(r.int())
		last = c.from[i]
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
