package index

import (
	"encoding/binary"
	"errors"
	"fmt"
	"maps"
	"math"
	"slices"

	"mudawwana/corpus/index/file"
	"mudawwana/corpus/index/units"
)

// Builder collects documents for one Segment. It keeps the postings and the
// text in a few bytes a word, and records compressed.
type Builder struct {
	fields  int
	lengths []uint32 // of each field of each document
	number  map[string]int
	lists   []list
	text    units.Collector
	meta    file.Packer
	stored  file.Packer
	extra   file.Packer
	blobs   map[string][]byte
}

// list is the postings of one term, as collected: for each but the last a
// uvarint of its distance from the one before, its fields as bits, and of each
// field a uvarint of its frequency there.
type list struct {
	term  string
	docs  uint32
	count uint32
	doc   DocID // the last one, -1 at first
	known DocID // the last one in b
	by    [MaxFields]uint32
	b     []byte
}

// NewBuilder returns a Builder for documents of 1 to MaxFields fields; other
// numbers count as the nearest of these.
func NewBuilder(fields int) *Builder {
	return &Builder{
		fields: min(max(fields, 1), MaxFields),
		number: map[string]int{},
		text:   units.New(),
		blobs:  map[string][]byte{},
	}
}

// Embed says that the Segment will lie in a file that is compressed as a whole,
// such as a program for a browser: records stay plain while there are less than
// a megabyte of them. It must come before the first Add.
func (b *Builder) Embed() { b.meta.Plain, b.stored.Plain, b.extra.Plain = true, true, true }

// Add indexes a document. It fails, and adds nothing, when doc has another
// number of fields than the Builder, a field of a million positions or a term
// or a form of more than 64 kB.
func (b *Builder) Add(doc Doc) (DocID, error) {
	id := DocID(len(b.lengths) / b.fields)
	if err := b.check(doc); err != nil {
		return 0, err
	}
	for f, field := range doc.Fields {
		length := lengthOf(field)
		b.lengths = append(b.lengths, uint32(length))
		if length == 0 {
			continue
		}
		for _, part := range field {
			for i, w := range part.Words {
				n := b.occurs(w.Term, id, f)
				b.text.Word(i == 0, w.Gap, w.Form, n)
			}
			b.text.EndPart(part.Tail)
		}
	}
	b.text.EndDocument()
	b.meta.Add(doc.Meta)
	b.stored.Add(doc.Stored)
	return id, nil
}

// lengthOf returns how many positions a field has: one for each word, and one
// between two parts.
func lengthOf(field []Part) int {
	n := max(len(field)-1, 0)
	for _, p := range field {
		n += len(p.Words)
	}
	return n
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
		if n := lengthOf(field); n >= maxLength {
			return fmt.Errorf("index: a field of %d positions, at most %d are possible", n, maxLength-1)
		}
		for _, part := range field {
			if err := checkWords(part.Words); err != nil {
				return err
			}
		}
	}
	return nil
}

func checkWords(words []Word) error {
	for _, w := range words {
		if n := max(len(w.Term), len(w.Form)); n > maxTerm {
			return fmt.Errorf("index: a term of %d bytes, at most %d are possible", n, maxTerm)
		}
	}
	return nil
}

// occurs counts an occurrence of term in a field and returns the number of its list.
func (b *Builder) occurs(term string, doc DocID, field int) int {
	n, ok := b.number[term]
	if !ok {
		n = len(b.lists)
		term = string([]byte(term)) // not the text that it may be a part of
		b.number[term] = n
		b.lists = append(b.lists, list{term: term, doc: math.MaxUint32, known: math.MaxUint32})
	}
	l := &b.lists[n]
	if l.doc != doc {
		l.b = l.appendLast(l.b)
		l.known, l.doc = l.doc, doc
		l.by = [MaxFields]uint32{}
		l.docs++
	}
	l.by[field]++
	l.count++
	return n
}

// appendLast appends the last posting to b.
func (l *list) appendLast(b []byte) []byte {
	if l.docs == 0 {
		return b
	}
	b = binary.AppendUvarint(b, uint64(l.doc-l.known))
	b = append(b, byte(mask(&l.by)))
	for _, n := range l.by {
		if n > 0 {
			b = binary.AppendUvarint(b, uint64(n))
		}
	}
	return b
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
