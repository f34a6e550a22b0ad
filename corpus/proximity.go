package corpus

// promote adds to the best documents of by what their words earn by standing
// together, as in Rasolofo and Savoy (2003, "Term proximity scoring for
// keyword-based retrieval systems"): for each two neighbours of the query
//
//	tpi   = Σ over pairs of occurrences at most 5 words apart: 1 / distance²
//	score = weight · min(idf, idf) · tpi · (k + 1) / (tpi + k)
//
// Pairs in the order of the query count in full, others half.
func (s *search) promote(by []float32, words []int) {
	if len(words) < 2 || s.err != nil {
		return
	}
	places := s.places(words)
	if places == nil {
		return
	}
	defer s.corpus.release(places)
	for _, doc := range top(by, promoted) {
		if s.done() {
			return
		}
		var at [][]uint32
		if at, s.err = places.in(doc); s.err != nil {
			return
		}
		for i := range at[1:] {
			if tpi := closeness(at[i], at[i+1]); tpi > 0 {
				mass := min(s.words[words[i]].mass, s.words[words[i+1]].mass)
				by[doc] += closenessWeight * mass * saturate(tpi)
			}
		}
	}
}

const (
	promoted        = 32   // documents
	maxDistance     = 5    // words
	closenessWeight = 0.15 // of a pair side by side, by what its rarer word has
)

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
	docs = leading(docs, by, n)
	return docs[:min(len(docs), 2*n)]
}
