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
	number  map[string]uint32
	words   []string
	edge    []bool   // by word: may begin or end a phrase
	counts  []tally  // by word
	counted []uint32 // by word: tokens at most one word from a number
	tokens  int
	docs    uint32
	pairs   map[uint64]tally // by pairOf
	triples map[[3]uint32]tally
}

// pairOf is the key of two words in a row.
func pairOf(a, b uint32) uint64 { return uint64(a)<<32 | uint64(b) }

// tally counts one word, pair or triple.
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
		c.pairs = map[uint64]tally{}
		c.triples = map[[3]uint32]tally{}
	}
	c.docs++
	for _, field := range fields {
		c.field(field)
	}
	forget(c.pairs)
	forget(c.triples)
}

func (c *Collector) field(words []string) {
	var a, b uint32 // the words before
	var recurs bool // a b was counted in another document too
	run := 0        // words since the last gap
	for _, w := range words {
		if w == "" {
			run, recurs = 0, false
			continue
		}
		n := c.word(w)
		if recurs && c.edge[a] && c.edge[n] {
			triple := [3]uint32{a, b, n}
			c.triples[triple] = c.triples[triple].next(c.docs)
		}
		recurs = false
		c.counting(n, a, b, run)
		if run > 0 && c.edge[b] {
			t := c.pairs[pairOf(b, n)].next(c.docs)
			c.pairs[pairOf(b, n)] = t
			recurs = t.docs > 1
		}
		a, b = b, n
		run++
	}
}

// counting counts the words around a number: n follows b, and that follows a,
// as far as the run of words is long enough.
func (c *Collector) counting(n, a, b uint32, run int) {
	for i, before := range [...]uint32{b, a} {
		if run <= i {
			return
		}
		if isNumber(c.words[before]) {
			c.counted[n]++
		}
		if isNumber(c.words[n]) {
			c.counted[before]++
		}
	}
}

func (c *Collector) word(w string) uint32 {
	c.tokens++
	n, ok := c.number[w]
	if !ok {
		n = uint32(len(c.words))
		w = string([]byte(w)) // not the text that it may be a part of
		c.number[w] = n
		c.words = append(c.words, w)
		c.edge = append(c.edge, !functionWords()[w] && len(w) > 2)
		c.counts = append(c.counts, tally{})
		c.counted = append(c.counted, 0)
	}
	c.counts[n] = c.counts[n].next(c.docs)
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
	least := max(2, c.docs/2000)
	var list []found
	inTriple := map[uint64]uint32{} // most documents of a triple that ends with the pair
	for k, t := range c.triples {
		if t.docs < least || c.npmi(t.count, k[:]) < association {
			continue
		}
		list = append(list, found{[3]uint32{ranks[k[0]], ranks[k[1]], ranks[k[2]]}, 3, t.docs})
		inTriple[pairOf(k[1], k[2])] = max(inTriple[pairOf(k[1], k[2])], t.docs)
	}
	for k, t := range c.pairs {
		a, b := uint32(k>>32), uint32(k)
		// «الأمن الدولي» that hardly ever stands without «مجلس» is left to the triple;
		// its beginning is a stop on the way.
		partOnly := 10*inTriple[k] > 9*t.docs
		if t.docs < least || !c.edge[b] || partOnly || c.npmi(t.count, []uint32{a, b}) < association {
			continue
		}
		list = append(list, found{[3]uint32{ranks[a], ranks[b], 0}, 2, t.docs})
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
		apart += math.Log(float64(c.counts[w].count) / n)
	}
	return (together - apart) / -together / float64(len(words)-1)
}
