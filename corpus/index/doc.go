// Package index is an inverted index in one immutable file, a Segment: sorted
// terms, the documents and positions of each, and what the caller stores with
// the documents. It knows no language: a term is a string of bytes.
//
// # Building
//
//	b := index.NewBuilder(2)                // fields per document, 1 to MaxFields
//	doc, err := b.Add(index.Doc{            // DocIDs count up from 0
//		Fields: [][]index.Part{title, body},
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
//	s.Terms(), s.Term(id), s.DocFreq(id), s.CollectionFreq(id)
//
//	p := s.Postings(id)                     // p.Reset(id) uses p again
//	for p.Next() {                          // or p.Advance(doc): first posting ≥ doc
//		p.Doc(); p.Freqs()
//	}
//	p.Err()                                 // ErrFormat when the bytes are damaged
//
//	w, err := s.Watch()                     // words to look for in texts
//	w.Term(0, id)                           // word 0 is any form of a term,
//	w.Form(1, form)                         // word 1 one of them, see s.Forms(id)
//	t, err := s.Text()
//	err = t.Find(doc, w, positions)         // of each word, appended to positions[word]
//	for t.Reset(doc); t.Next(); {           // or the whole text, word by word
//		t.Form(); t.Gap(); t.Field(); t.Position()
//	}
//
//	s.Docs(), s.Fields(), s.FieldLength(doc, f), s.FieldStart(doc, f), s.AverageLength(f)
//	s.Meta(doc)                             // always at hand
//	s.Stored(doc), s.Records(), s.Record(n), s.Blob(name) // ([]byte, error)
//
// # Text and positions
//
// A text is stored as the numbers of its words and of what stands between
// them, and so are the positions: there is no list of them by term. The text of
// one document is read for each that a phrase may stand in, which costs some
// hundred bytes a document; in turn the file is smaller than the text in gzip.
//
// The fields of a document share one position space: field f starts at
// FieldStart(doc, f) and has FieldLength(doc, f) positions. Between two Parts
// and between two fields lies one position that no word has, so that two words
// in a row are never of two.
//
// # Damage
//
// Open checks the small tables and the vocabulary; postings, texts and stored
// records are checked page by page on their first use. A byte that
// differs gives an error that wraps ErrFormat, or nothing at all when it is
// never needed; it never gives a wrong answer. A Segment is safe for use by
// several goroutines, a Postings belongs to one.
package index

import (
	"mudawwana/corpus/index/file"
	"mudawwana/corpus/index/terms"
)

// MaxFields is how many fields a document can have.
const MaxFields = 4

// DocID numbers the documents of a Segment from 0, in the order they were added.
type DocID = uint32

// TermID numbers the terms of a Segment from 0, in the order of their bytes.
type TermID = terms.ID

// ErrFormat says that bytes are no Segment, one of another version, or a
// damaged one. The mend is to build or to fetch the Segment again.
var ErrFormat = file.ErrFormat

// Doc is one document to index. Nothing of it is kept by reference.
type Doc struct {
	Fields [][]Part // the text of each field
	Meta   []byte   // small, read often: a title, an address, a date
	Stored []byte   // read seldom: what the text does not say
}

// Part is a row of words that no phrase goes beyond, such as a paragraph. A
// single Part without words is none.
type Part struct {
	Words []Word
	Tail  string // what stands after the last word
}

// Word is one word of a text.
type Word struct {
	Term string // what it is found by
	Form string // how it is written: what a reader needs to know beyond Term
	Gap  string // what stands before it, after the word or the begin of the Part
}
