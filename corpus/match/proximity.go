package match

import (
	"slices"

	"mudawwana/corpus/article"
)

// promote adds to the best documents of by what the places of several words
// say: how near each other they stand, how early in the text, and how much of
// the title they are.
func (s *Search) promote(by []float32, words []int) {
	words = words[:min(len(words), placedWords)]
	if len(words) < 2 || s.err != nil {
		return
	}
	places := s.places(words)
	if places == nil {
		return
	}
	defer s.index.release(places)
	for _, doc := range top(by, promoted) {
		if s.Done() {
			return
		}
		var at [][]uint32
		if at, s.err = places.in(doc); s.err != nil {
			return
		}
		title := uint32(s.index.segment.FieldStart(doc, article.DeckField))
		by[doc] += s.nearness(words, at) + s.earliness(words, at, title) + inTitle(at, title)
	}
}

const (
	promoted    = 32 // documents
	placedWords = 24 // of a query: a longer one is a text, and its words are many enough

	nearWeight  = 0.15 // of a pair side by side, by what its rarer word has
	maxDistance = 5    // words
	earlyWeight = 0.3  // of the first word of a text, by what it has
	earlyHalf   = 10   // words into the text, where that is half
	titleWeight = 0.8  // of a title that is all of the query
)

// nearness returns what the words earn by standing together, as in Rasolofo and
// Savoy (2003, "Term proximity scoring for keyword-based retrieval systems"):
// for each two words of the query
//
//	tpi   = Σ over pairs of occurrences at most 5 words apart: 1 / distance²
//	score = weight · min(idf, idf) · tpi · (k + 1) / (tpi + k)
//
// Pairs in the order of the query count in full, others half.
func (s *Search) nearness(words []int, at [][]uint32) float32 {
	sum := float32(0)
	for i := range at {
		for j := i + 1; j < len(at); j++ {
			if tpi := closeness(at[i], at[j]); tpi > 0 {
				sum += nearWeight * min(s.words[words[i]].Mass, s.words[words[j]].Mass) * saturate(tpi)
			}
		}
	}
	return sum
}

// earliness returns what the words earn by standing early: news and
// encyclopedias say first what they are about.
//
//	score = Σ over words: weight · idf / (1 + words before its first place / half)
//
// Places in the title, which ends before position title, do not count.
func (s *Search) earliness(words []int, at [][]uint32, title uint32) float32 {
	sum := float32(0)
	for i, list := range at {
		if first, _ := slices.BinarySearch(list, title); first < len(list) {
			sum += earlyWeight * s.words[words[i]].Mass / (1 + float32(list[first]-title)/earlyHalf)
		}
	}
	return sum
}

// inTitle returns what is earned by how much of the title, which ends before
// position title, the query's words are.
func inTitle(at [][]uint32, title uint32) float32 {
	length := title - 1 // behind it is a gap
	if length == 0 {
		return 0
	}
	seen := map[uint32]bool{}
	for _, list := range at {
		for _, p := range list {
			if p >= title {
				break
			}
			seen[p] = true
		}
	}
	return titleWeight * float32(len(seen)) / float32(length)
}

// closeness returns tpi of two rising lists of positions.
func closeness(a, b []uint32) float32 {
	sum := float32(0)
	j := 0
	for _, p := range a {
		for j < len(b) && b[j]+maxDistance < p {
			j++
		}
		for _, q := range b[j:] {
			if q > p+maxDistance {
				break
			}
			d, weight := float32(q)-float32(p), float32(1)
			if d < 0 {
				weight = 0.5
			}
			if d != 0 {
				sum += weight / (d * d)
			}
		}
	}
	return sum
}

// top returns about n documents of the highest scores, by number.
func top(by []float32, n int) []uint32 {
	var docs []uint32
	for doc, v := range by {
		if v > 0 {
			docs = append(docs, uint32(doc))
		}
	}
	docs = Leading(docs, by, n)
	return docs[:min(len(docs), 2*n)]
}
