package index

import (
	"iter"
	"slices"
	"sort"

	"mudawwana/corpus/index/bitcode"
	"mudawwana/corpus/index/file"
)

// forms is the section of that name: how terms are written, and the code that
// texts are written in. A unit is 0 for the end of a part, then the gaps,
// then the forms, term after term.
type forms struct {
	variants []string
	variant  *bitcode.RankReader // of a form, among variants
	gaps     []string
	bits     []byte
	groups   []formGroup         // one more than there are groups: the ends
	unit     *bitcode.RankReader // rank of a unit
	order    []uint32            // units by rank
	ranks    []uint32            // and ranks by unit
}

// formGroup says where the forms of a group of terms begin.
type formGroup struct {
	first uint32 // number of its first form
	at    uint   // in bits
}

// load reads the section, once.
func (s *Segment) loadForms() (*forms, error) {
	s.formsOnce.Do(func() { s.forms, s.formsErr = s.readForms() })
	return s.forms, s.formsErr
}

func (s *Segment) readForms() (*forms, error) {
	b, _, err := s.src.Checked(s.formsAt)
	if err != nil {
		return nil, err
	}
	r := file.Numbers{B: b}
	f := &forms{}
	f.variants = make([]string, r.Count())
	for i := range f.variants {
		f.variants[i] = string(r.Bytes(r.Count()))
	}
	var ok1, ok2 bool
	f.variant, ok1 = bitcode.NewRankReader(r.Bytes(r.Count()))
	f.gaps = make([]string, r.Count())
	counts := make([]uint32, 1, len(f.gaps)+1+s.terms.n)
	for i := range f.gaps {
		f.gaps[i] = string(r.Bytes(r.Count()))
		counts = append(counts, uint32(r.UpTo(1<<32-1)))
	}
	counts[0] = uint32(r.UpTo(1<<32 - 1))
	f.unit, ok2 = bitcode.NewRankReader(r.Bytes(r.Count()))
	f.bits = r.B
	if r.Bad || !ok1 || !ok2 {
		return nil, file.Damaged("section forms")
	}
	if counts, ok1 = f.readGroups(s.terms, counts); !ok1 {
		return nil, file.Damaged("section forms")
	}
	f.order = ranked(counts)
	f.ranks = make([]uint32, len(f.order))
	for rank, unit := range f.order {
		f.ranks[unit] = uint32(rank)
	}
	return f, nil
}

// readGroups goes through the forms of all terms and appends how often each
// occurs.
func (f *forms) readGroups(v *vocabulary, counts []uint32) ([]uint32, bool) {
	r := bitcode.Reader{B: f.bits}
	start := len(counts)
	if v.n > 8*len(f.bits) {
		return nil, false
	}
	f.groups = make([]formGroup, 0, len(v.groups))
	for g := range len(v.groups) - 1 {
		f.groups = append(f.groups, formGroup{uint32(len(counts) - start), r.Pos})
		stats := bitcode.Reader{B: v.stats, Pos: uint(v.groups[g].stats) * 8}
		for range v.size(g) {
			var ok bool
			if counts, ok = f.readTerm(&r, readStat(&stats).occurrences, counts, nil); !ok {
				return nil, false
			}
		}
	}
	f.groups = append(f.groups, formGroup{uint32(len(counts) - start), r.Pos})
	return counts, (r.Pos+7)/8 == uint(len(f.bits))
}

// readTerm reads the forms of a term that occurs so often: it appends how often
// each occurs to counts, and calls each, if there is one, with its variant.
func (f *forms) readTerm(r *bitcode.Reader, occurrences uint32, counts []uint32, each func(variant uint32)) ([]uint32, bool) {
	if r.Bits(1) == 1 {
		if each != nil {
			each(0)
		}
		return append(counts, occurrences), r.OK() && len(f.variants) > 0
	}
	n := r.Gamma()
	for rest := n - 1; ; rest-- {
		v := f.variant.Read(r)
		if !r.OK() || v >= uint32(len(f.variants)) || occurrences <= rest {
			return counts, false
		}
		if each != nil {
			each(v)
		}
		if rest == 0 {
			return append(counts, occurrences), true
		}
		k := r.Uniform(occurrences-rest) + 1
		counts = append(counts, k)
		occurrences -= k
	}
}

// count returns how many forms there are.
func (f *forms) count() uint32 { return f.groups[len(f.groups)-1].first }

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

// term returns the term and the variant of a form.
func (f *forms) term(v *vocabulary, form uint32) (TermID, string) {
	g := sort.Search(len(f.groups), func(g int) bool { return f.groups[g].first > form }) - 1
	r := bitcode.Reader{B: f.bits, Pos: f.groups[g].at}
	stats := bitcode.Reader{B: v.stats, Pos: uint(v.groups[g].stats) * 8}
	at, found, text := f.groups[g].first, TermID(0), ""
	for i := 0; i < groupSize && at <= form; i++ {
		f.readTerm(&r, readStat(&stats).occurrences, nil, func(variant uint32) {
			if at == form {
				found, text = TermID(g*groupSize+i), f.variants[variant]
			}
			at++
		})
	}
	return found, text
}

// Form is one way to write a term.
type Form struct {
	Number      uint32 // from 0, term after term
	Text        string // as Word.Form was
	Occurrences int
}

// Forms yields the forms of a term below Terms, the order among them being that of the file.
func (s *Segment) Forms(id TermID) (iter.Seq[Form], error) {
	f, err := s.loadForms()
	if err != nil {
		return nil, err
	}
	return func(yield func(Form) bool) {
		if int(id) >= s.terms.n {
			return
		}
		var variants []uint32
		first, counts := f.read(s.terms, id, func(v uint32) { variants = append(variants, v) })
		for i, v := range variants {
			if !yield(Form{first + uint32(i), f.variants[v], int(counts[i])}) {
				return
			}
		}
	}, nil
}

// read reads the forms of a term: the number of the first and how often each
// occurs.
func (f *forms) read(v *vocabulary, id TermID, each func(variant uint32)) (first uint32, counts []uint32) {
	g := f.groups[id/groupSize]
	r := bitcode.Reader{B: f.bits, Pos: g.at}
	stats := bitcode.Reader{B: v.stats, Pos: uint(v.groups[id/groupSize].stats) * 8}
	for range id % groupSize {
		counts, _ = f.readTerm(&r, readStat(&stats).occurrences, counts, nil)
	}
	first = g.first + uint32(len(counts))
	counts, _ = f.readTerm(&r, readStat(&stats).occurrences, counts[:0], each)
	return first, counts
}

// of returns the number of the first form of a term, and how many there are.
func (f *forms) of(v *vocabulary, id TermID) (first, n uint32) {
	first, counts := f.read(v, id, nil)
	return first, uint32(len(counts))
}
