package index

import "iter"

// Terms returns how many terms there are.
func (s *Segment) Terms() int { return s.terms.Len() }

// Lookup returns the number of a term, and false when there is none such: then
// it is the number that the term would have.
func (s *Segment) Lookup(term string) (TermID, bool) { return s.terms.Rank(term) }

// Term returns the term of a number below Terms, which the caller must not
// change; nil of one that is not.
func (s *Segment) Term(id TermID) []byte {
	if int(id) >= s.terms.Len() {
		return nil
	}
	return s.terms.Term(id)
}

// DocFreq returns how many documents hold a term.
func (s *Segment) DocFreq(id TermID) int {
	if int(id) >= s.terms.Len() {
		return 0
	}
	return s.terms.Docs(id)
}

// CollectionFreq returns how many times a term occurs in all documents.
func (s *Segment) CollectionFreq(id TermID) int {
	if int(id) >= s.terms.Len() {
		return 0
	}
	return int(s.terms.Stat(id).Occurrences)
}

// PrefixRange returns the terms that begin with prefix: lo ≤ id < hi.
func (s *Segment) PrefixRange(prefix string) (lo, hi TermID) { return s.terms.PrefixRange(prefix) }

// Range yields the terms lo ≤ id < hi in order. The bytes of a term change
// with the next step.
func (s *Segment) Range(lo, hi TermID) iter.Seq2[TermID, []byte] { return s.terms.Range(lo, hi) }
