package index

import (
	"encoding/binary"
	"slices"
	"sort"

	"mudawwana/corpus/index/file"
)

// Watch is words that are looked for in texts. It belongs to one goroutine.
type Watch struct {
	forms  *forms
	kinds  []unitKind // by rank
	set    []uint32   // ranks of watchedWord
	ranges []watched
	widest uint32 // of ranges
}

// watched are the forms from from to before to of the word of a number.
type watched struct {
	from, to uint32
	word     int
}

// unitKind says what a unit of a text is to a Watch.
type unitKind uint8

const (
	otherWord unitKind = iota
	watchedWord
	anyGap
	partEnd
)

// Watch returns a Watch of nothing.
func (s *Segment) Watch() (*Watch, error) {
	f, err := s.loadForms()
	if err != nil {
		return nil, err
	}
	w := &Watch{forms: f, kinds: make([]unitKind, len(f.order))}
	for x := range uint32(len(f.gaps)) + 1 {
		w.kinds[f.ranks[x]] = anyGap
	}
	w.kinds[f.ranks[0]] = partEnd
	return w, nil
}

// Reset makes w watch for nothing.
func (w *Watch) Reset() {
	for _, rank := range w.set {
		w.kinds[rank] = otherWord
	}
	w.set, w.ranges, w.widest = w.set[:0], w.ranges[:0], 0
}

// Term watches for all forms of a term, as word number word.
func (w *Watch) Term(word int, id TermID) {
	if first, end := w.forms.of(id); first < end {
		w.add(word, first, end)
	}
}

// Form watches for one form, as word number word.
func (w *Watch) Form(word int, form uint32) {
	if int(form) < len(w.forms.terms) {
		w.add(word, form, form+1)
	}
}

func (w *Watch) add(word int, from, to uint32) {
	at := sort.Search(len(w.ranges), func(i int) bool { return w.ranges[i].from >= from })
	w.ranges = slices.Insert(w.ranges, at, watched{from, to, word})
	w.widest = max(w.widest, to-from)
	first := uint32(len(w.forms.gaps)) + 1
	for f := from; f < to; f++ {
		rank := w.forms.ranks[first+f]
		w.kinds[rank] = watchedWord
		w.set = append(w.set, rank)
	}
}

// Find appends to at[i] the positions, rising, of the word of number i in a
// document, for each number that at has.
func (t *Text) Find(doc DocID, w *Watch, at [][]uint32) error {
	for t.Reset(doc); t.field < t.s.fields; t.nextField() {
		if !t.findInField(w, at) {
			t.fail(file.Damaged("section text"))
			return t.err
		}
	}
	return t.err
}

// findInField is one loop without calls, for all words of a field go through
// it; it is false where the bytes are damaged.
func (t *Text) findInField(w *Watch, at [][]uint32) bool {
	code, kinds, b := t.forms.unit, w.kinds, t.r.B
	pos, next, last := t.r.Pos, t.next, t.last
	for {
		var x uint64
		if i := pos >> 3; i+8 <= uint(len(b)) {
			x = binary.LittleEndian.Uint64(b[i:]) >> (pos & 7)
		} else {
			t.r.Pos = pos
			x = t.r.Peek()
		}
		c := &code[x%uint64(len(code))]
		pos += uint(c.Bits) + uint(c.Extra)
		rank := c.Base + uint32(x>>(c.Bits&63))&c.Mask
		if rank >= uint32(len(kinds)) || pos > t.end {
			return false
		}
		switch kinds[rank] {
		case anyGap:
			continue
		case watchedWord:
			w.found(t.forms.order[rank]-uint32(len(t.forms.gaps))-1, next, at)
		case partEnd:
			if next == last {
				t.r.Pos = pos
				return true
			}
		}
		if next++; next > last {
			return false
		}
	}
}

// found notes the position of a form.
func (w *Watch) found(form, pos uint32, at [][]uint32) {
	end := sort.Search(len(w.ranges), func(i int) bool { return w.ranges[i].from > form })
	for i := end - 1; i >= 0 && form-w.ranges[i].from < w.widest; i-- {
		if r := w.ranges[i]; form < r.to && r.word < len(at) {
			at[r.word] = append(at[r.word], pos)
		}
	}
}
