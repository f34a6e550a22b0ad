package index

import (
	"encoding/binary"
	"slices"
)

// unit is what a text is made of: a form of the term of a list, a gap or the
// end of a part.
type unit struct {
	list int // gapUnit, endUnit or the number of a list
	text string
}

const (
	gapUnit = -1
	endUnit = -2
	maxGap  = 32 // bytes of a gap in one unit
)

// collected is the texts of documents as rows of numbered units.
type collected struct {
	number map[unit]uint32
	units  []unit // by number; the first is the end of a part
	counts []uint32
	b      []byte // uvarint numbers
	ends   []int  // of each document in b
}

func newCollected() collected {
	end := unit{list: endUnit}
	return collected{number: map[unit]uint32{end: 0}, units: []unit{end}, counts: []uint32{0}}
}

// word adds a word of the term of a list, the first of its part or another.
func (c *collected) word(first bool, w Word, list int) {
	c.gap(w.Gap, usualGap(first, false))
	c.add(unit{list, w.Form})
}

func (c *collected) endPart(tail string) {
	c.gap(tail, usualGap(false, true))
	c.add(unit{list: endUnit})
}

func (c *collected) endDocument() { c.ends = append(c.ends, len(c.b)) }

// usualGap is the gap that needs no unit: a space between two words, nothing
// before the first of a part and after the last.
func usualGap(first, end bool) string {
	if first || end {
		return ""
	}
	return " "
}

func (c *collected) gap(gap, usual string) {
	if gap == usual {
		return
	}
	for len(gap) > maxGap {
		c.add(unit{gapUnit, gap[:maxGap]})
		gap = gap[maxGap:]
	}
	c.add(unit{gapUnit, gap})
}

func (c *collected) add(s unit) {
	n, ok := c.number[s]
	if !ok {
		n = uint32(len(c.units))
		s.text = string([]byte(s.text)) // not the text that it may be a part of
		c.number[s] = n
		c.units = append(c.units, s)
		c.counts = append(c.counts, 0)
	}
	c.counts[n]++
	c.b = binary.AppendUvarint(c.b, uint64(n))
}

// texts yields the numbers of the units of each document.
func (c *collected) texts(yield func([]uint32) bool) {
	var numbers []uint32
	at := 0
	for _, end := range c.ends {
		numbers = numbers[:0]
		for at < end {
			n, size := binary.Uvarint(c.b[at:])
			numbers = append(numbers, uint32(n))
			at += size
		}
		if !yield(numbers) {
			return
		}
	}
}

// gaps returns the numbers of the gaps, in the order of their bytes.
func (c *collected) gaps() []uint32 {
	var list []uint32
	for n, s := range c.units {
		if s.list == gapUnit {
			list = append(list, uint32(n))
		}
	}
	slices.SortFunc(list, func(a, b uint32) int { return compareText(c.units[a].text, c.units[b].text) })
	return list
}
