// Package typing helps while a query is typed: it completes words and phrases
// of the corpus from the first letter, whatever their spelling, clitics and
// slips, and sees when the wrong keyboard layout is on. It works on the
// vocabulary and on a small table of phrases made when the Segment is built.
package typing

// Words are the folded words of a corpus, sorted by their bytes and numbered
// from 0.
type Words interface {
	Len() int
	Text(n int) string
	Docs(n int) int // in how many documents word n stands, at least about
	Find(word string) (int, bool)
	Prefix(prefix string) (lo, hi int) // lo ≤ n < hi begin with prefix
	Surface(n int) string              // as the corpus writes word n most often
}

// Kind says what a Suggestion is.
type Kind uint8

// The kinds of Suggestion.
const (
	Word   Kind = iota
	Phrase      // two or three words that often stand together
	Layout      // what the same keys give on the other keyboard layout
)

// Suggestion is a way to go on typing.
type Suggestion struct {
	Kind       Kind
	Text       string // the whole new query
	Docs       int    // documents with the word or phrase that was added
	Head       int    // so many bytes of Text stay as they were typed
	Start, End int    // the bytes after them that say what the last word said so far; equal when none do
}
