package index

import (
	"encoding/binary"
	"errors"
	"fmt"
	"maps"
	"math"
	"slices"

	"mudawwana/corpus/index/file"
)

// Builder collects documents for one Segment. It keeps the occurrences of each
// term in a few bytes and records compressed.
type Builder struct {
	fields  int
	lengths []uint32 // of each field of each document
	number  map[string]int
	lists   []list
	meta    file.Packer
	stored  file.Packer
	extra   file.Packer
	blobs   map[string][]byte
}

// list is the occurrences of one term, as collected: for each a uvarint of
// twice its distance from the one before, plus 1 when it is the first of a
// document; then comes a uvarint of the distance from the document before, and
// the distance is that from position 0.
type list struct {
	term  string
	docs  uint32
	count uint32
	doc   DocID // the last one, -1 at first
	pos   uint32
	b     []byte
}

// NewBuilder returns a Builder for documents of 1 to MaxFields fields; other
// numbers count as the nearest of these.
func NewBuilder(fields int) *Builder {
	return &Builder{
		fields: min(max(fields, 1), MaxFields),
		number: map[string]int{},
		blobs:  map[string][]byte{},
	}
}

// Embed says that the Segment will lie in a file that is compressed as a whole,
// such as a program for a browser: records stay plain while there are less than
// a megabyte of them. It must come before the first Add.
func (b *Builder) Embed() { b.meta.Plain, b.stored.Plain, b.extra.Plain = true, true, true }

// Add indexes a document. It fails, and adds nothing, when doc has another
// number of fields than the Builder, a field of a million positions or a term
// of more than 64 kB.
func (b *Builder) Add(doc Doc) (DocID, error) {
	id := DocID(len(b.lengths) / b.fields)
	if err := b.check(doc); err != nil {
		return 0, err
	}
	start := uint32(0)
	for _, field := range doc.Fields {
		for i, term := range field {
			if term != "" {
				b.occurs(term, id, start+uint32(i))
			}
		}
		b.lengths = append(b.lengths, uint32(len(field)))
		start += uint32(len(field)) + 1
	}
	b.meta.Add(doc.Meta)
	b.stored.Add(doc.Stored)
	return id, nil
}

func (b *Builder) check(doc Doc) error {
	if len(doc.Fields) != b.fields {
		return fmt.Errorf("index: a document of %d fields, not %d", len(doc.Fields), b.fields)
	}
	if len(b.lengths)/b.fields >= maxDocs {
		return errors.New("index: too many documents")
	}
	if max(len(doc.Meta), len(doc.Stored)) > math.MaxInt32 {
		return errors.New("index: a record of more than 2 GB")
	}
	for _, field := range doc.Fields {
		if len(field) >= maxLength {
			return fmt.Errorf("index: a field of %d positions, at most %d are possible", len(field), maxLength-1)
		}
		for _, term := range field {
			if len(term) > maxTerm {
				return fmt.Errorf("index: a term of %d bytes, at most %d are possible", len(term), maxTerm)
			}
		}
	}
	return nil
}

func (b *Builder) occurs(term string, doc DocID, pos uint32) {
	n, ok := b.number[term]
	if !ok {
		n = len(b.lists)
		term = string([]byte(term)) // not the text that it may be a part of
		b.number[term] = n
		b.lists = append(b.lists, list{term: term, doc: math.MaxUint32})
	}
	l := &b.lists[n]
	if l.doc == doc {
		l.b = binary.AppendUvarint(l.b, uint64(pos-l.pos)<<1)
	} else {
		l.b = binary.AppendUvarint(l.b, uint64(pos)<<1|1)
		l.b = binary.AppendUvarint(l.b, uint64(doc-l.doc))
		l.docs++
	}
	l.doc, l.pos = doc, pos
	l.count++
}

// AddRecord adds a large record that belongs to no document and returns its
// number, from 0.
func (b *Builder) AddRecord(record []byte) int {
	b.extra.Add(record)
	return b.extra.Len() - 1
}

// SetBlob sets the section of a name to b, in place of what it was.
func (b *Builder) SetBlob(name string, blob []byte) { b.blobs[name] = slices.Clone(blob) }

// blobNames returns the names in the order of their bytes.
func (b *Builder) blobNames() []string { return slices.Sorted(maps.Keys(b.blobs)) }
