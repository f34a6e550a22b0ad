package index

import (
	"fmt"
	"io"
	"strings"
	"sync"

	"mudawwana/corpus/index/file"
	"mudawwana/corpus/index/terms"
)

// Segment reads an immutable index. It holds its vocabulary and the lengths of
// its documents, and reads the rest as it is needed.
type Segment struct {
	src     file.Source
	fields  int
	main    uint     // the field that most postings have alone
	lengths []uint32 // of each field of each document
	totals  [MaxFields]uint64
	terms   *terms.Vocabulary
	meta    *file.Records
	stored  *file.Records // of the documents
	extra   *file.Records // the others
	docs    int

	postings  *file.Tier
	text      *file.Tier
	textEnds  []uint64 // where the text of each document begins, and the end
	formsAt   file.Section
	formsOnce sync.Once
	forms     *forms
	formsErr  error
	blobs     []file.Section
}

// Open reads a Segment of size bytes from r, which it goes on to use. What is
// no Segment, or a damaged one, gives an error that wraps ErrFormat.
func Open(r io.ReaderAt, size int64) (*Segment, error) {
	return open(file.At(r, size))
}

// OpenBytes is Open for a file in memory; the Segment keeps b, which must not
// change.
func OpenBytes(b []byte) (*Segment, error) {
	return open(file.Bytes(b))
}

func open(src file.Source) (*Segment, error) {
	all, err := src.Table()
	if err != nil {
		return nil, err
	}
	s := &Segment{src: src}
	parts := map[string]file.Section{}
	for _, e := range all {
		if strings.HasPrefix(e.Name, blobPrefix) {
			s.blobs = append(s.blobs, e)
		}
		parts[e.Name] = e
	}
	for _, name := range []string{documentsName, termsName, metaName, checksName, postingsName, formsName, textName, storedName, recordsName} {
		if _, ok := parts[name]; !ok {
			return nil, file.Damaged("no section " + name)
		}
	}
	if err := s.readDocuments(parts); err != nil {
		return nil, err
	}
	if err := s.readTerms(parts); err != nil {
		return nil, err
	}
	return s, nil
}

func (s *Segment) readDocuments(parts map[string]file.Section) error {
	b, _, err := s.src.Checked(parts[documentsName])
	if err != nil {
		return err
	}
	f := file.Numbers{B: b}
	s.fields = int(f.UpTo(MaxFields))
	main := f.UpTo(MaxFields - 1)
	s.docs = f.Count()
	if f.Bad || s.fields < 1 || int(main) >= s.fields || s.docs > maxDocs || s.docs*s.fields > len(f.B) {
		return file.Damaged("section documents")
	}
	s.main = uint(main)
	s.lengths = make([]uint32, s.docs*s.fields)
	for i := range s.lengths {
		n := f.UpTo(maxLength - 1)
		s.lengths[i] = uint32(n)
		s.totals[i%s.fields] += n
	}
	s.textEnds = make([]uint64, s.docs+1)
	for i := range s.docs {
		s.textEnds[i+1] = s.textEnds[i] + f.UpTo(1<<31)
	}
	return s.readRecords(&f, parts)
}

func (s *Segment) readRecords(f *file.Numbers, parts map[string]file.Section) error {
	e := parts[metaName]
	_, meta, err := s.src.Checked(e)
	if err != nil {
		return err
	}
	e.Offset = 0
	if s.meta, err = file.ReadRecords(f, meta, e); err != nil {
		return err
	}
	s.meta.KeepAll()
	if s.stored, err = file.ReadRecords(f, s.src, parts[storedName]); err != nil {
		return err
	}
	if s.extra, err = file.ReadRecords(f, s.src, parts[recordsName]); err != nil {
		return err
	}
	if s.meta.Len() != s.docs || s.stored.Len() != s.docs || len(f.B) > 0 {
		return file.Damaged("section documents")
	}
	return nil
}

func (s *Segment) readTerms(parts map[string]file.Section) error {
	b, _, err := s.src.Checked(parts[termsName])
	if err != nil {
		return err
	}
	if s.terms, err = terms.Read(b); err != nil {
		return err
	}
	if b, _, err = s.src.Checked(parts[checksName]); err != nil {
		return err
	}
	f := file.Numbers{B: b}
	sums := make([]uint32, len(b)/4)
	for i := range sums {
		sums[i] = f.Uint32()
	}
	pages := min(int((parts[postingsName].Length+file.PageSize-1)/file.PageSize), len(sums))
	if s.postings, err = file.NewTier(s.src, parts[postingsName], sums[:pages]); err != nil {
		return err
	}
	if s.text, err = file.NewTier(s.src, parts[textName], sums[pages:]); err != nil {
		return err
	}
	if s.terms.Postings(s.terms.Groups()) != uint64(s.postings.Length) {
		return file.Damaged("section terms")
	}
	if s.textEnds[s.docs] != uint64(s.text.Length) {
		return file.Damaged("section documents")
	}
	s.formsAt = parts[formsName]
	return nil
}

// Docs returns how many documents there are.
func (s *Segment) Docs() int { return s.docs }

// Fields returns how many fields a document has.
func (s *Segment) Fields() int { return s.fields }

// FieldLength returns how many positions a field of a document has, gaps
// included; 0 for a document or field that is not there.
func (s *Segment) FieldLength(doc DocID, field int) uint32 {
	if int(doc) >= s.docs || field < 0 || field >= s.fields {
		return 0
	}
	return s.lengths[int(doc)*s.fields+field]
}

// FieldStart returns the position of the first term of a field.
func (s *Segment) FieldStart(doc DocID, field int) uint32 {
	start := uint32(0)
	for f := range min(field, s.fields) {
		start += s.FieldLength(doc, f) + 1
	}
	return start
}

// AverageLength returns the mean of FieldLength over all documents, 0 when
// there are none.
func (s *Segment) AverageLength(field int) float64 {
	if s.docs == 0 || field < 0 || field >= s.fields {
		return 0
	}
	return float64(s.totals[field]) / float64(s.docs)
}

// Meta returns the Meta of a document, nil when there is no such document. The
// caller must not change it.
func (s *Segment) Meta(doc DocID) []byte {
	if int(doc) >= s.docs {
		return nil
	}
	b, err := s.meta.Record(int(doc))
	if err != nil {
		return nil // Open has checked the bytes: only a forger gets here
	}
	return b
}

// Stored returns the Stored of a document. The caller must not change it.
func (s *Segment) Stored(doc DocID) ([]byte, error) {
	if int(doc) >= s.docs {
		return nil, fmt.Errorf("index: no document %d of %d", doc, s.docs)
	}
	return s.stored.Record(int(doc))
}

// Records returns how many records were added besides those of documents.
func (s *Segment) Records() int { return s.extra.Len() }

// Record returns what the n-th AddRecord was given. The caller must not change
// it.
func (s *Segment) Record(n int) ([]byte, error) {
	if n < 0 || n >= s.extra.Len() {
		return nil, fmt.Errorf("index: no record %d of %d", n, s.extra.Len())
	}
	return s.extra.Record(n)
}

// Blob returns the section that SetBlob set, nil when there is none of that
// name. Each call reads and checks it anew; the caller must not change it.
func (s *Segment) Blob(name string) ([]byte, error) {
	for _, e := range s.blobs {
		if e.Name[len(blobPrefix):] == name {
			b, _, err := s.src.Checked(e)
			return b, err
		}
	}
	return nil, nil
}
