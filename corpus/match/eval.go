package match

import "mudawwana/corpus/query"

// array returns one zero per document; release gives it back.
func (s *Search) array() []float32 { return s.index.arrays.take(s.index.segment.Docs()) }

// scored is the outcome of a node: a score above 0 for each document that
// matches, and how much the best document could have.
type scored struct {
	by   []float32
	mass float32
	stop bool // nothing but stop words
}

// eval scores all documents by n.
func (s *Search) eval(n *node) scored {
	if s.Done() {
		return scored{by: s.array()}
	}
	switch n.kind {
	case query.Word:
		w := s.words[n.words[0]]
		by := s.score(w)
		return scored{by, w.Mass, w.Stop}
	case query.Phrase:
		return s.phrase(n)
	case query.And:
		return s.all(n)
	case query.Or:
		return s.any(n)
	case query.Not:
		return s.not(n)
	}
	return s.group(n)
}

// group adds up what matches; documents with stop words only are left out
// where other words match at all.
func (s *Search) group(n *node) scored {
	sum := scored{by: s.array(), stop: true}
	content, some, wished := s.array(), false, false
	defer s.Release(content)
	for _, kid := range n.kids {
		if kid.kind == query.Not {
			continue
		}
		wished = true
		k := s.eval(kid)
		sum.mass += k.mass
		sum.stop = sum.stop && k.stop
		for doc, v := range k.by {
			sum.by[doc] += v
			if !k.stop && v > 0 {
				content[doc] = 1
				some = true
			}
		}
		s.Release(k.by)
	}
	for doc := range sum.by {
		switch {
		case !wished:
			sum.by[doc] = least
		case some && content[doc] == 0:
			sum.by[doc] = 0
		}
	}
	return s.keepOut(n, sum)
}

const (
	// leastSure is how sure a form must be to make a document an answer by itself.
	leastSure = 0.25
	// enough is how many documents with forms that give a required word need no
	// relatives beside them: a page of Hits, or one in enoughPart of a small corpus.
	enough     = 10
	enoughPart = 3
)

// keepSure leaves out of by the documents that have nothing but distant
// relatives of the words, where enough others have more: «الحكم» answers
// «الحكومة» only for want of better.
func (s *Search) keepSure(by []float32) {
	sure := 0
	for doc, v := range by {
		if v > 0 && s.sure[doc] >= leastRequired {
			sure++
		}
	}
	if sure < min(enough, max(len(by)/enoughPart, 1)) {
		return
	}
	for doc, v := range by {
		if v > least && s.sure[doc] < leastSure {
			by[doc] = 0
		}
	}
}

// least is the score of a document that matches by what it does not have.
const least = 1e-6

// all scores what matches every node.
func (s *Search) all(n *node) scored {
	sum := scored{by: s.array(), stop: true}
	for i := range sum.by {
		sum.by[i] = least
	}
	for _, kid := range n.kids {
		if kid.kind == query.Not {
			continue
		}
		k := s.eval(kid)
		sum.mass += k.mass
		sum.stop = sum.stop && k.stop
		for doc, v := range k.by {
			if v > 0 && sum.by[doc] > 0 {
				sum.by[doc] += v
			} else {
				sum.by[doc] = 0
			}
		}
		s.Release(k.by)
	}
	return s.keepOut(n, sum)
}

// any scores by the best node.
func (s *Search) any(n *node) scored {
	best := scored{by: s.array(), stop: true}
	for _, kid := range n.kids {
		k := s.eval(kid)
		best.mass = max(best.mass, k.mass)
		best.stop = best.stop && k.stop
		for doc, v := range k.by {
			best.by[doc] = max(best.by[doc], v)
		}
		s.Release(k.by)
	}
	return best
}

// not scores every document that does not match.
func (s *Search) not(n *node) scored {
	k := s.eval(n.kids[0])
	for doc, v := range k.by {
		k.by[doc] = 0
		if v == 0 {
			k.by[doc] = least
		}
	}
	k.mass = 0
	return k
}

// keepOut takes out of sum what the Nots among the kids of n keep out.
func (s *Search) keepOut(n *node, sum scored) scored {
	for _, kid := range n.kids {
		if kid.kind != query.Not {
			continue
		}
		k := s.eval(kid.kids[0])
		for doc, v := range k.by {
			if v > 0 {
				sum.by[doc] = 0
			}
		}
		s.Release(k.by)
	}
	return sum
}
