package index

import (
	"fmt"
	"slices"

	"mudawwana/corpus/index/bitcode"
	"mudawwana/corpus/index/file"
	"mudawwana/corpus/index/terms"
)

// forms is the section of that name: how terms are written, and the code that
// texts are written in. A unit is 0 for the end of a part, then the gaps, then
// the forms, term after term.
type forms struct {
	names    []string // the variants
	terms    []TermID // of each form
	variants []uint32 // of each form, numbers in names
	gaps     []string
	unit     *bitcode.RankReader // rank of a unit
	order    []uint32            // units by rank
	ranks    []uint32            // and ranks by unit
}

// Prepare reads how the texts are written, which else the first text does. It
// calls pause, if there is one, between small steps.
func (s *Segment) Prepare(pause func()) error {
	s.formsOnce.Do(func() { s.forms, s.formsErr = s.readForms(pause) })
	return s.formsErr
}

func (s *Segment) loadForms() (*forms, error) {
	err := s.Prepare(nil)
	return s.forms, err
}

func (s *Segment) readForms(pause func()) (*forms, error) {
	b, _, err := s.src.Checked(s.formsAt)
	if err != nil {
		return nil, err
	}
	r := file.Numbers{B: b}
	f := &forms{names: make([]string, r.Count())}
	for i := range f.names {
		f.names[i] = string(r.Bytes(r.Count()))
	}
	var ok1, ok2 bool
	m := formReader{forms: f}
	m.variant, ok1 = bitcode.NewRankReader(r.Bytes(r.Count()))
	f.gaps = make([]string, r.Count())
	m.counts = make([]uint32, 1, len(f.gaps)+1+min(s.terms.Len(), 8*len(b)))
	for i := range f.gaps {
		f.gaps[i] = string(r.Bytes(r.Count()))
		m.counts = append(m.counts, uint32(r.UpTo(1<<32-1)))
	}
	m.counts[0] = uint32(r.UpTo(1<<32 - 1))
	f.unit, ok2 = bitcode.NewRankReader(r.Bytes(r.Count()))
	m.r.B = r.B
	if r.Bad || !ok1 || !ok2 || !m.all(s.terms, pause) {
		return nil, file.Damaged("section forms")
	}
	f.order = ranked(m.counts)
	f.ranks = make([]uint32, len(f.order))
	for rank, unit := range f.order {
		f.ranks[unit] = uint32(rank)
	}
	return f, nil
}

// formReader reads the forms of all terms.
type formReader struct {
	*forms
	r       bitcode.Reader
	variant *bitcode.RankReader
	counts  []uint32 // occurrences of the units so far
}

// groupsAStep is how many groups of terms are read between two pauses.
const groupsAStep = 128

// all reads the forms of all terms, and reports whether they can be right.
func (m *formReader) all(v *terms.Vocabulary, pause func()) bool {
	if v.Len() > 8*len(m.r.B) {
		return false
	}
	m.terms, m.variants = make([]TermID, 0, v.Len()), make([]uint32, 0, v.Len())
	for g := range v.Groups() {
		if pause != nil && g%groupsAStep == groupsAStep-1 {
			pause()
		}
		stats := v.Stats(g)
		for i := range v.Size(g) {
			if !m.term(TermID(g*terms.GroupSize+i), terms.ReadStat(&stats).Occurrences) {
				return false
			}
		}
	}
	return (m.r.Pos+7)/8 == uint(len(m.r.B))
}

// term reads the forms of a term that occurs so often.
func (m *formReader) term(id TermID, occurrences uint32) bool {
	if m.r.Bits(1) == 1 {
		return m.add(id, 0, occurrences)
	}
	for rest := m.r.Gamma() - 1; rest > 0; rest-- {
		v := m.variant.Read(&m.r)
		if occurrences <= rest {
			return false
		}
		k := m.r.Uniform(occurrences-rest) + 1
		if !m.add(id, v, k) {
			return false
		}
		occurrences -= k
	}
	return m.add(id, m.variant.Read(&m.r), occurrences)
}

func (m *formReader) add(id TermID, variant, occurrences uint32) bool {
	m.terms, m.variants = append(m.terms, id), append(m.variants, variant)
	m.counts = append(m.counts, occurrences)
	return m.r.OK() && variant < uint32(len(m.names))
}

// ranked returns the numbers of counts, those of the highest first, then by number.
func ranked(counts []uint32) []uint32 {
	const few = 1 << 10
	var starts [few + 1]uint32 // by count, downwards
	var many []uint32
	for n, c := range counts {
		if c >= few {
			many = append(many, uint32(n))
		} else {
			starts[few-c]++
		}
	}
	slices.SortStableFunc(many, func(a, b uint32) int { return int(int64(counts[b]) - int64(counts[a])) })
	sum := uint32(len(many))
	for i, n := range starts {
		starts[i] = sum
		sum += n
	}
	order := append(make([]uint32, 0, len(counts)), many...)[:len(counts)]
	for n, c := range counts {
		if c < few {
			order[starts[few-c]] = uint32(n)
			starts[few-c]++
		}
	}
	return order
}

// of returns the forms of a term: from first to before end.
func (f *forms) of(id TermID) (first, end uint32) {
	n, _ := slices.BinarySearch(f.terms, id)
	first, end = uint32(n), uint32(n)
	for int(end) < len(f.terms) && f.terms[end] == id {
		end++
	}
	return first, end
}

// Form is one way to write a term.
type Form struct {
	Number uint32 // from 0, term after term
	Text   string // as Word.Form was
	Rank   uint32 // among all forms and gaps, the one that occurs most often first
}

// Forms returns the forms of a term; none of a term that is not there.
func (s *Segment) Forms(id TermID) ([]Form, error) {
	f, err := s.loadForms()
	if err != nil {
		return nil, err
	}
	first, end := f.of(id)
	list := make([]Form, end-first)
	for i := range list {
		n := first + uint32(i)
		list[i] = Form{n, f.names[f.variants[n]], f.ranks[uint32(len(f.gaps))+1+n]}
	}
	return list, nil
}

// Form returns the term that a form is of, and its Word.Form.
func (s *Segment) Form(number uint32) (TermID, string, error) {
	f, err := s.loadForms()
	if err != nil {
		return 0, "", err
	}
	if int(number) >= len(f.terms) {
		return 0, "", fmt.Errorf("index: no form %d of %d", number, len(f.terms))
	}
	return f.terms[number], f.names[f.variants[number]], nil
}
