package units

import (
	"encoding/binary"
	"slices"
	"strings"
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

// Collector takes texts, and keeps them as rows of numbered units.
type Collector struct {
	number map[unit]uint32
	units  []unit // by number; the first is the end of a part
	counts []uint32
	b      []byte // uvarint numbers
	ends   []int  // of each document in b
}

// New returns a Collector of no text.
func New() Collector {
	end := unit{list: endUnit}
	return Collector{number: map[unit]uint32{end: 0}, units: []unit{end}, counts: []uint32{0}}
}

// Word adds a word in a form of the term of a list, the first of its part or
// another, after a gap.
func (c *Collector) Word(first bool, gap, form string, list int) {
	c.gap(gap, UsualGap(first, false))
	c.add(unit{list, form})
}

// EndPart ends a part, and says what stands behind its last word.
func (c *Collector) EndPart(tail string) {
	c.gap(tail, UsualGap(false, true))
	c.add(unit{list: endUnit})
}

// EndDocument ends the text of a document.
func (c *Collector) EndDocument() { c.ends = append(c.ends, len(c.b)) }

// UsualGap is the gap that needs no unit: a space between two words, nothing
// before the first of a part and after the last.
func UsualGap(first, end bool) string {
	if first || end {
		return ""
	}
	return " "
}

func (c *Collector) gap(gap, usual string) {
	if gap == usual {
		return
	}
	for len(gap) > maxGap {
		c.add(unit{gapUnit, gap[:maxGap]})
		gap = gap[maxGap:]
	}
	c.add(unit{gapUnit, gap})
}

func (c *Collector) add(s unit) {
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
func (c *Collector) texts(yield func([]uint32) bool) {
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
func (c *Collector) gaps() []uint32 {
	var list []uint32
	for n, s := range c.units {
		if s.list == gapUnit {
			list = append(list, uint32(n))
		}
	}
	slices.SortFunc(list, func(a, b uint32) int { return strings.Compare(c.units[a].text, c.units[b].text) })
	return list
}
