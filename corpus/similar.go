package corpus

import (
	"slices"
	"strings"
	"unicode/utf8"

	"mudawwana/corpus/arabic"
	"mudawwana/corpus/query"
	"mudawwana/corpus/typing"
)

// rareWord is one in how many documents a word may stand in at most to be
// doubted: what a corpus knows well is no slip.
const rareWord = 500

// similar returns queries that find more than the total of r: with its rare
// words as much more frequent ones that are one slip away, or as the other
// keyboard layout would have typed them; and, when nothing was found, without
// operators and quotes.
func (s *search) similar(r Request, q query.Query, total int) []string {
	var found []string
	for _, text := range []string{s.respelled(r.Query), s.relaxed(q, total)} {
		if text == "" || slices.Contains(found, text) {
			continue
		}
		other := r
		other.Query, other.Bare, other.Offset, other.Limit = text, true, 0, 1
		if res, err := s.corpus.Search(s.ctx, other); err == nil && res.Total > total {
			found = append(found, text)
		}
	}
	return found
}

// respelled returns the query with better words for its rare ones, "" when
// there are none.
func (s *search) respelled(typed string) string {
	c := s.corpus
	text := typed
	for _, w := range slices.Backward(s.Words()) {
		docs := 0
		for _, f := range w.Forms {
			if Reason(f.Reason) <= SameStem {
				docs += c.words().Docs(f.Number)
			}
		}
		if w.Negated || w.Prefix || w.Level == Exact || docs*rareWord > c.segment.Docs() {
			continue
		}
		better := c.typing().Better(w.Key, docs)
		if docs == 0 && better < 0 {
			better = s.otherLayout(w.Text)
		}
		if better >= 0 {
			text = text[:w.Start] + c.typing().Words.Surface(better) + text[w.End:]
		}
	}
	if text == typed {
		return ""
	}
	return text
}

// otherLayout returns the number of the word that the keys of text give on the
// other keyboard layout, -1 when that is none. A single letter is no word
// typed so.
func (s *search) otherLayout(text string) int {
	if utf8.RuneCountInString(text) < 2 {
		return -1
	}
	flipped, other := typing.Flip(text)
	for _, f := range []string{flipped, other} {
		if n, ok := s.corpus.words().Find(arabic.Fold(f)); ok && f != "" {
			return n
		}
	}
	return -1
}

// relaxed returns the words alone of a query that found nothing, "" when that
// is what it was.
func (s *search) relaxed(q query.Query, total int) string {
	if total > 0 || len(s.Words()) < 2 {
		return ""
	}
	var words []string
	for _, w := range s.Words() {
		if !w.Negated {
			words = append(words, w.Text)
		}
	}
	text := strings.Join(words, " ")
	if text == q.String() {
		return ""
	}
	return text
}
