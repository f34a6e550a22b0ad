package near

import (
	"bytes"
	"context"
	"sort"
	"sync"
)

// Words are the folded words of a corpus, sorted by their bytes and numbered
// from 0.
type Words interface {
	Len() int
	Bytes(n int) []byte           // word n, which nobody may change
	Docs(n int) int               // in how many documents it stands
	Find(word string) (int, bool) // the number of a word, or the one that it would have
}

// Vocabulary finds, among Words, those that may stand for others.
type Vocabulary struct {
	Words
	Total int // documents of the corpus; 0 when unknown

	mu    sync.Mutex // while table is made
	table *grams
	begun *gramMaker
	latin latin
}

// Prepare makes the tables of all words by their pieces and of the Latin ones by
// their sound, which Near else makes when it first needs them. It goes by small steps, as Near does; when it gives up
// it returns ctx.Err, and later goes on from there.
func (v *Vocabulary) Prepare(ctx context.Context) error {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.table != nil {
		return nil
	}
	if v.begun == nil {
		v.begun = newGramMaker(v.Words)
	}
	for _, step := range []func() bool{v.hear, v.begun.step} {
		for step() {
			if err := ctx.Err(); err != nil {
				return err
			}
		}
	}
	v.table, v.begun = v.begun.grams, nil
	return nil
}

// Text returns word n.
func (v *Vocabulary) Text(n int) string { return string(v.Bytes(n)) }

// Prefix returns the range lo ≤ n < hi of the words that begin with prefix.
func (v *Vocabulary) Prefix(prefix string) (lo, hi int) {
	lo, _ = v.Find(prefix)
	begin := []byte(prefix)
	hi = lo + sort.Search(v.Len()-lo, func(i int) bool { return !bytes.HasPrefix(v.Bytes(lo+i), begin) })
	return lo, hi
}

// List is Words in memory. The zero value has none.
type List struct {
	words [][]byte
	docs  []int
}

// Add appends a word, which must sort behind all words added before.
func (l *List) Add(word string, docs int) {
	l.words, l.docs = append(l.words, []byte(word)), append(l.docs, docs)
}

// Len implements Words, as do the other methods.
func (l *List) Len() int { return len(l.words) }

// Bytes returns word n.
func (l *List) Bytes(n int) []byte { return l.words[n] }

// Docs returns what Add was told of word n.
func (l *List) Docs(n int) int { return l.docs[n] }

// Find returns the number of word.
func (l *List) Find(word string) (int, bool) {
	w := []byte(word)
	n := sort.Search(len(l.words), func(i int) bool { return bytes.Compare(l.words[i], w) >= 0 })
	return n, n < len(l.words) && bytes.Equal(l.words[n], w)
}
