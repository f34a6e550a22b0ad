package typing

import (
	"cmp"
	"encoding/binary"
	"math"
	"slices"
)

// Collector finds the phrases of a corpus: pairs and triples of words that
// stand side by side in several documents, more often than their words alone
// explain. Its memory grows with the vocabulary, not with the text. The zero
// value is ready.
type Collector struct {
	number map[string]uint32
	words  []string
	counts []uint32 // tokens of each word
	tokens int
	docs   uint32
	pairs  map[[2]uint32]tally
	triple map[[3]uint32]tally
}

// tally counts one pair or triple.
type tally struct {
	count uint32 // tokens
	docs  uint32
	last  uint32 // number of the document of the last token, from 1
}

const (
	// maxTallies is how many pairs, or triples, are counted at a time; beyond
	// it the rarest are forgotten (Manku and Motwani, 2002, "Approximate
	// frequency counts over data streams").
	maxTallies = 1 << 19
	// maxPhrases is how many phrases a corpus has at most.
	maxPhrases = 8192
	// association is the least normalised pointwise mutual information of a
	// phrase (Bouma, 2009, "Normalized (pointwise) mutual information in
	// collocation extraction"): -1 never together, 0 by chance, 1 only together.
	association = 0.3
)

// Add counts a document: the folded words of each of its fields in order, ""
// where a phrase cannot go on.
func (c *Collector) Add(fields [][]string) {
	if c.number == nil {
		c.number = map[string]uint32{}
		c.pairs = map[[2]uint32]tally{}
		c.triple = map[[3]uint32]tally{}
	}
	c.docs++
	for _, field := range fields {
		run := 0 // words since the last gap
		var a, b uint32
		for _, w := range field {
			if w == "" {
				run = 0
				continue
			}
			n := c.word(w)
			if run >= 1 {
				pair := [2]uint32{b, n}
				t := c.pairs[pair].next(c.docs)
				c.pairs[pair] = t
				// A triple is counted from when its end is known to recur.
				if run >= 2 && t.docs > 1 && c.pairs[[2]uint32{a, b}].docs > 1 {
					triple := [3]uint32{a, b, n}
					c.triple[triple] = c.triple[triple].next(c.docs)
				}
			}
			a, b = b, n
			run++
		}
	}
	forget(c.pairs)
	forget(c.triple)
}

func (c *Collector) word(w string) uint32 {
	n, ok := c.number[w]
	if !ok {
		n = uint32(len(c.words))
		w = string([]byte(w)) // not the text that it may be a part of
		c.number[w] = n
		c.words = append(c.words, w)
		c.counts = append(c.counts, 0)
	}
	c.counts[n]++
	c.tokens++
	return n
}

func (t tally) next(doc uint32) tally {
	t.count++
	if t.last != doc {
		t.docs++
		t.last = doc
	}
	return t
}

// forget drops the rarest of tallies until half of the room is free.
func forget[K comparable](tallies map[K]tally) {
	if len(tallies) < maxTallies {
		return
	}
	for least := uint32(2); len(tallies) > maxTallies/2; least++ {
		for k, t := range tallies {
			if t.docs < least {
				delete(tallies, k)
			}
		}
	}
}

// found is a phrase with its words as ranks among all words.
type found struct {
	words  [3]uint32
	length int
	docs   uint32
}

// Append appends the table of phrases to b, as Decode reads it:
//
//	uint  how many phrases; each, in the order of its words:
//	uint  number of the first word less that of the phrase before
//	uint  number of the second word
//	uint  number of the third word plus 1, 0 when there is none
//	uint  documents
func (c *Collector) Append(b []byte) []byte {
	list := c.phrases()
	b = binary.AppendUvarint(b, uint64(len(list)))
	first := uint32(0)
	for _, p := range list {
		third := uint32(0)
		if p.length == 3 {
			third = p.words[2] + 1
		}
		b = binary.AppendUvarint(b, uint64(p.words[0]-first))
		b = binary.AppendUvarint(b, uint64(p.words[1]))
		b = binary.AppendUvarint(b, uint64(third))
		b = binary.AppendUvarint(b, uint64(p.docs))
		first = p.words[0]
	}
	return b
}

// phrases returns the phrases in the order of their words.
func (c *Collector) phrases() []found {
	ranks := c.ranks()
	edge := make([]bool, len(c.words)) // may begin or end a phrase
	for i, w := range c.words {
		edge[i] = !functionWords()[w] && len(w) > 2
	}
	least := max(2, c.docs/2000)
	var list []found
	inTriple := map[[2]uint32]uint32{} // most documents of a triple with the pair in it
	for k, t := range c.triple {
		if t.docs < least || !edge[k[0]] || !edge[k[2]] || c.npmi(t.count, k[:]) < association {
			continue
		}
		list = append(list, found{[3]uint32{ranks[k[0]], ranks[k[1]], ranks[k[2]]}, 3, t.docs})
		for _, pair := range [][2]uint32{{k[0], k[1]}, {k[1], k[2]}} {
			inTriple[pair] = max(inTriple[pair], t.docs)
		}
	}
	for k, t := range c.pairs {
		// «الأمم المتحدة» is a phrase, «مجلس الأمن القومي» leaves none of its pairs
		// behind that stands nowhere else.
		partOnly := 5*inTriple[k] > 4*t.docs
		if t.docs < least || !edge[k[0]] || !edge[k[1]] || partOnly || c.npmi(t.count, k[:]) < association {
			continue
		}
		list = append(list, found{[3]uint32{ranks[k[0]], ranks[k[1]], 0}, 2, t.docs})
	}
	byWords := func(a, b found) int {
		return cmp.Or(slices.Compare(a.words[:a.length], b.words[:b.length]))
	}
	slices.SortFunc(list, func(a, b found) int { return cmp.Or(cmp.Compare(b.docs, a.docs), byWords(a, b)) })
	list = list[:min(len(list), maxPhrases)]
	slices.SortFunc(list, byWords)
	return list
}

// ranks returns the rank of each word in the order of bytes.
func (c *Collector) ranks() []uint32 {
	order := make([]uint32, len(c.words))
	for i := range order {
		order[i] = uint32(i)
	}
	slices.SortFunc(order, func(a, b uint32) int { return cmp.Compare(c.words[a], c.words[b]) })
	ranks := make([]uint32, len(order))
	for rank, n := range order {
		ranks[n] = uint32(rank)
	}
	return ranks
}

// npmi is ln(p(phrase) / Π p(word)) / -ln p(phrase), over the number of words
// less one, so that triples and pairs have one scale.
func (c *Collector) npmi(count uint32, words []uint32) float64 {
	n := float64(c.tokens)
	together := math.Log(float64(count) / n)
	apart := 0.0
	for _, w := range words {
		apart += math.Log(float64(c.counts[w]) / n)
	}
	return (together - apart) / -together / float64(len(words)-1)
}
