package index

import (
	"mudawwana/corpus/index/bitcode"
	"mudawwana/corpus/index/file"
	"mudawwana/corpus/index/units"
)

// Text goes through the texts of documents, word by word. It belongs to one
// goroutine.
type Text struct {
	s     *Segment
	forms *forms
	err   error

	doc   DocID
	r     bitcode.Reader
	end   uint   // of the text, in bits
	field int    // the current one
	next  uint32 // position of the next word
	last  uint32 // the position after the field
	begun bool   // a word of the part was read
	over  bool   // the last part of the field was read
	gap   []byte // before the current word
	form  uint32 // of it, noForm at the end of a part
}

const noForm = ^uint32(0)

// Text returns a Text at the end of none.
func (s *Segment) Text() (*Text, error) {
	f, err := s.loadForms()
	if err != nil {
		return nil, err
	}
	return &Text{s: s, forms: f, field: s.fields, form: noForm}, nil
}

// Reset goes before the first word of a document, with no error.
func (t *Text) Reset(doc DocID) {
	*t = Text{s: t.s, forms: t.forms, gap: t.gap[:0], doc: doc, field: -1, form: noForm}
	if int(doc) >= t.s.docs {
		t.field = t.s.fields
		return
	}
	from, to := t.s.textEnds[doc], t.s.textEnds[doc+1]
	b, err := t.s.text.UpTo(uint(from), uint(to))
	if err != nil {
		t.fail(err)
		return
	}
	t.r = bitcode.Reader{B: b, Pos: uint(from) * 8}
	t.end = uint(to) * 8
	t.nextField()
}

// nextField goes to the next field with a text.
func (t *Text) nextField() {
	t.over, t.begun = false, false
	for t.field++; t.field < t.s.fields; t.field++ {
		t.next = t.s.FieldStart(t.doc, t.field)
		t.last = t.next + t.s.FieldLength(t.doc, t.field)
		if t.next < t.last {
			return
		}
	}
}

// Err returns why the text ended too early, nil when it did not.
func (t *Text) Err() error { return t.err }

func (t *Text) fail(err error) {
	t.err, t.field, t.over = err, t.s.fields, false
}

// unit reads a unit; the end of a part where there is none.
func (t *Text) unit() uint32 {
	rank := t.forms.unit.Read(&t.r)
	if t.r.Pos > t.end || rank >= uint32(len(t.forms.order)) {
		t.fail(file.Damaged("section text"))
		return 0
	}
	return t.forms.order[rank]
}

// Next goes to the next word or end of a part; false at the end of the text.
func (t *Text) Next() bool {
	if t.over {
		t.nextField()
	}
	if t.field >= t.s.fields {
		return false
	}
	t.gap = t.gap[:0]
	gaps, usual := uint32(len(t.forms.gaps)), true
	x := t.unit()
	for ; x > 0 && x <= gaps; x = t.unit() {
		t.gap, usual = append(t.gap, t.forms.gaps[x-1]...), false
	}
	if usual {
		t.gap = append(t.gap, units.UsualGap(!t.begun, x == 0)...)
	}
	if x > 0 {
		t.begun, t.form = true, x-gaps-1
	} else {
		t.over, t.begun, t.form = t.next == t.last, false, noForm
	}
	if t.next++; t.next > t.last && !t.over && t.err == nil {
		t.fail(file.Damaged("section text"))
	}
	return t.err == nil
}

// Field returns which field the current word or end of a part is in.
func (t *Text) Field() int { return t.field }

// Position returns the position of the current word.
func (t *Text) Position() uint32 { return t.next - 1 }

// Gap returns what stands before the current word or end of a part, after what
// is before that. It is good until the next step.
func (t *Text) Gap() []byte { return t.gap }

// Form returns the number of the form that the current word has; false at the
// end of a part.
func (t *Text) Form() (uint32, bool) { return t.form, t.form != noForm }
