package index

import (
	"fmt"
	"io"
	"strings"
)

// Segment reads an immutable index. It holds its vocabulary and the lengths of
// its documents, and reads the rest as it is needed.
type Segment struct {
	src     source
	fields  int
	main    uint     // the field that most postings have alone
	lengths []uint32 // of each field of each document
	totals  [MaxFields]uint64
	terms   *vocabulary
	meta    *records
	stored  *records // of the documents
	extra   *records // the others
	docs    int

	postings, positions *tier
	blobs               []section
}

// keepPacks is how many packs of records stay in memory: half a megabyte.
const keepPacks = 64

// Open reads a Segment of size bytes from r, which it goes on to use. What is
// no Segment, or a damaged one, gives an error that wraps ErrFormat.
func Open(r io.ReaderAt, size int64) (*Segment, error) {
	return open(source{r: r, size: size})
}

// OpenBytes is Open for a file in memory; the Segment keeps b, which must not
// change.
func OpenBytes(b []byte) (*Segment, error) {
	return open(source{b: b, size: int64(len(b))})
}

func open(src source) (*Segment, error) {
	all, err := src.table()
	if err != nil {
		return nil, err
	}
	s := &Segment{src: src}
	parts := map[string]section{}
	for _, e := range all {
		if strings.HasPrefix(e.name, blobPrefix) {
			s.blobs = append(s.blobs, e)
		}
		parts[e.name] = e
	}
	for _, name := range []string{documentsName, termsName, metaName, checksName, postingsName, positionsName, storedName, recordsName} {
		if _, ok := parts[name]; !ok {
			return nil, damaged("no section " + name)
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

// checked returns the bytes of a section if they are right.
func (s *Segment) checked(e section) ([]byte, error) {
	b, err := s.src.read(e.offset, e.length)
	if err != nil {
		return nil, err
	}
	if !s.src.right(b, e.sum) {
		return nil, damaged("section " + e.name + " checksum")
	}
	return b, nil
}

func (s *Segment) readDocuments(parts map[string]section) error {
	b, err := s.checked(parts[documentsName])
	if err != nil {
		return err
	}
	f := fields{b: b}
	s.fields = int(f.upTo(MaxFields))
	main := f.upTo(MaxFields - 1)
	s.docs = f.count()
	if f.bad || s.fields < 1 || int(main) >= s.fields || s.docs > maxDocs || s.docs*s.fields > len(f.b) {
		return damaged("section documents")
	}
	s.main = uint(main)
	s.lengths = make([]uint32, s.docs*s.fields)
	for i := range s.lengths {
		n := f.upTo(maxLength - 1)
		s.lengths[i] = uint32(n)
		s.totals[i%s.fields] += n
	}
	return s.readRecords(&f, parts)
}

func (s *Segment) readRecords(f *fields, parts map[string]section) error {
	b, err := s.checked(parts[metaName])
	if err != nil {
		return err
	}
	e := parts[metaName]
	e.offset = 0
	if s.meta, err = readRecords(f, source{b: b, size: e.length, unchecked: s.src.unchecked}, e); err != nil {
		return err
	}
	s.meta.keep = len(s.meta.packs)
	if s.stored, err = readRecords(f, s.src, parts[storedName]); err != nil {
		return err
	}
	if s.extra, err = readRecords(f, s.src, parts[recordsName]); err != nil {
		return err
	}
	if s.meta.len() != s.docs || s.stored.len() != s.docs || len(f.b) > 0 {
		return damaged("section documents")
	}
	return nil
}

func (s *Segment) readTerms(parts map[string]section) error {
	b, err := s.checked(parts[termsName])
	if err != nil {
		return err
	}
	if s.terms, err = readVocabulary(b); err != nil {
		return err
	}
	if b, err = s.checked(parts[checksName]); err != nil {
		return err
	}
	f := fields{b: b}
	sums := make([]uint32, len(b)/4)
	for i := range sums {
		sums[i] = f.uint32()
	}
	pages := min(int((parts[postingsName].length+pageSize-1)/pageSize), len(sums))
	if s.postings, err = newTier(s.src, parts[postingsName], sums[:pages]); err != nil {
		return err
	}
	if s.positions, err = newTier(s.src, parts[positionsName], sums[pages:]); err != nil {
		return err
	}
	end := s.terms.groups[len(s.terms.groups)-1]
	if end.postings != uint64(s.postings.length) || end.positions != uint64(s.positions.length) {
		return damaged("section terms")
	}
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
	b, err := s.meta.record(int(doc))
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
	return s.stored.record(int(doc))
}

// Records returns how many records were added besides those of documents.
func (s *Segment) Records() int { return s.extra.len() }

// Record returns what the n-th AddRecord was given. The caller must not change
// it.
func (s *Segment) Record(n int) ([]byte, error) {
	if n < 0 || n >= s.extra.len() {
		return nil, fmt.Errorf("index: no record %d of %d", n, s.extra.len())
	}
	return s.extra.record(n)
}

// Blob returns the section that SetBlob set, nil when there is none of that
// name. Each call reads and checks it anew; the caller must not change it.
func (s *Segment) Blob(name string) ([]byte, error) {
	for _, e := range s.blobs {
		if e.name[len(blobPrefix):] == name {
			return s.checked(e)
		}
	}
	return nil, nil
}
