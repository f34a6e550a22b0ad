package state

import (
	"context"
	"slices"
	"strings"
	"unicode"

	"mudawwana/corpus"
)

// Follow makes the results one came from the way to go on from an article: its
// neighbours are then those in trail. A trail that does not lead through the
// article changes nothing.
func (d *Data) Follow(e Engine, trail []corpus.ArticleID) {
	at := slices.Index(trail, d.Article.ID)
	if at < 0 {
		return
	}
	d.Trailing = true
	d.Previous, d.Next = corpus.Article{}, corpus.Article{}
	if at > 0 {
		d.Previous, _ = e.Article(trail[at-1]) // one that fails is left out
	}
	if at+1 < len(trail) {
		d.Next, _ = e.Article(trail[at+1])
	}
}

// similarShown is how many similar articles stand below one.
const similarShown = 4

// Similar looks for articles about the same as a: those that the words of its
// title find best.
func Similar(ctx context.Context, e Engine, a corpus.Article) ([]corpus.Hit, error) {
	r, err := e.Search(ctx, corpus.Request{Query: titleQuery(a.Title), Match: corpus.Stem, Limit: similarShown + 1})
	if err != nil {
		return nil, err
	}
	hits := slices.DeleteFunc(slices.Clone(r.Hits), func(h corpus.Hit) bool { return h.ID == a.ID || slices.Contains(h.Copies, a.ID) })
	return hits[:min(len(hits), similarShown)], nil
}

// titleQuery is a title as a query for any of its longer words: nothing in it
// acts as an operator.
func titleQuery(title string) string {
	const shortest, most = 4, 8
	var words []string
	for _, w := range strings.FieldsFunc(title, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) && !unicode.IsDigit(r) }) {
		if len([]rune(w)) >= shortest && len(words) < most {
			words = append(words, w)
		}
	}
	return strings.Join(words, " أو ")
}
