package near

import (
	"bytes"
	"sort"
	"sync"
)

// Vocabulary holds the folded words of a corpus, sorted by their bytes, and
// how many documents have each.
type Vocabulary struct {
	Total int // documents of the corpus; 0 when unknown

	text []byte
	ends []uint32
	docs []uint32

	once  sync.Once
	table *grams

	latinOnce  sync.Once
	latinWords map[string][]int
}

func (v *Vocabulary) grams() *grams {
	v.once.Do(func() { v.table = newGrams(v) })
	return v.table
}

// Add appends a word, which must sort behind all words added before. docs is
// in how many documents it stands, at least about.
func (v *Vocabulary) Add(word []byte, docs int) {
	v.text = append(v.text, word...)
	v.ends = append(v.ends, uint32(len(v.text)))
	v.docs = append(v.docs, uint32(docs))
}

// Len is how many words there are; they are numbered from 0.
func (v *Vocabulary) Len() int { return len(v.ends) }

// Bytes returns word n, which the Vocabulary keeps.
func (v *Vocabulary) Bytes(n int) []byte {
	start := uint32(0)
	if n > 0 {
		start = v.ends[n-1]
	}
	return v.text[start:v.ends[n]]
}

// Text returns word n.
func (v *Vocabulary) Text(n int) string { return string(v.Bytes(n)) }

// Docs is in how many documents word n stands, at least about.
func (v *Vocabulary) Docs(n int) int { return int(v.docs[n]) }

// Find returns the number of word.
func (v *Vocabulary) Find(word string) (int, bool) {
	w := []byte(word)
	n := sort.Search(v.Len(), func(i int) bool { return bytes.Compare(v.Bytes(i), w) >= 0 })
	return n, n < v.Len() && string(v.Bytes(n)) == word
}

// Prefix returns the range lo ≤ n < hi of the words that begin with prefix.
func (v *Vocabulary) Prefix(prefix string) (lo, hi int) {
	lo, _ = v.Find(prefix)
	hi = lo + sort.Search(v.Len()-lo, func(i int) bool { return !bytes.HasPrefix(v.Bytes(lo+i), []byte(prefix)) })
	return lo, hi
}
