// Package index is an inverted index in one immutable file, a Segment: sorted
// terms, the documents and positions of each, and what the caller stores with
// the documents. It knows no language: a term is a string of bytes.
//
// # Building
//
//	b := index.NewBuilder(2)                // fields per document, 1 to MaxFields
//	doc, err := b.Add(index.Doc{            // DocIDs count up from 0
//		Fields: [][]string{title, body},    // terms in position order, "" is a gap
//		Meta:   small, Stored: large})
//	n := b.AddRecord(page)                  // any other large record, from 0
//	b.SetBlob("near", table)                // any other section
//	_, err = b.WriteTo(w)                   // the same calls give the same bytes
//
// # Reading
//
//	s, err := index.Open(r, size)           // or OpenBytes(b), which copies nothing
//	id, ok := s.Lookup("term")              // TermID is the rank of a term, from 0
//	lo, hi := s.PrefixRange("te")           // lo ≤ id < hi
//	for id, term := range s.Range(lo, hi)   // term is valid until the next step
//	for id, term := range s.Fuzzy(a)        // terms that an Automaton accepts
//	s.Terms(), s.Term(id), s.AppendTerm(dst, id), s.DocFreq(id), s.CollectionFreq(id)
//
//	p := s.Postings(id)                     // p.Reset(id) uses p again
//	for p.Next() {                          // or p.Advance(doc): first posting ≥ doc
//		p.Doc(); p.Freqs(); p.Positions(dst[:0])
//	}
//	p.Err()                                 // ErrFormat when the bytes are damaged
//
//	s.Docs(), s.Fields(), s.FieldLength(doc, f), s.FieldStart(doc, f), s.AverageLength(f)
//	s.Meta(doc)                             // always at hand
//	s.Stored(doc), s.Records(), s.Record(n), s.Blob(name) // ([]byte, error)
//
// # Positions
//
// The fields of a document share one position space: field f starts at
// FieldStart(doc, f) and has FieldLength(doc, f) positions, gaps included.
// Between two fields lies one position that no term has, so that two terms in
// a row are never of two fields.
//
// # Damage
//
// Open checks the small tables and the vocabulary; postings, positions and
// stored records are checked page by page on their first use. A byte that
// differs gives an error that wraps ErrFormat, or nothing at all when it is
// never needed; it never gives a wrong answer. A Segment is safe for use by
// several goroutines, a Postings belongs to one.
package index

import "mudawwana/corpus/index/file"

// MaxFields is how many fields a document can have.
const MaxFields = 4

// DocID numbers the documents of a Segment from 0, in the order they were added.
type DocID = uint32

// TermID numbers the terms of a Segment from 0, in the order of their bytes.
type TermID = uint32

// ErrFormat says that bytes are no Segment, one of another version, or a
// damaged one. The mend is to build or to fetch the Segment again.
var ErrFormat = file.ErrFormat

// Doc is one document to index. Nothing of it is kept by reference.
type Doc struct {
	Fields [][]string // the terms of each field in position order; "" takes a position and indexes nothing
	Meta   []byte     // small, read often: a title, an address, a date
	Stored []byte     // large, read seldom: the text
}

// Automaton accepts some terms, read rune by rune. States are numbers ≥ 0; a
// negative one is dead: no way leads from it to a term that matches. A byte
// that is no UTF-8 is read as utf8.RuneError.
type Automaton interface {
	Start() int
	Step(state int, r rune) int
	Match(state int) bool
}
