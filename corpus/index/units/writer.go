package units

import (
	"cmp"
	"encoding/binary"
	"maps"
	"slices"

	"mudawwana/corpus/index/bitcode"
)

// writer codes the forms of the terms and the texts made of them.
type writer struct {
	*Collector
	forms    []formOf // in the order of their terms, then of their variants
	variants []string // by rank
	gapList  []uint32
}

// formOf is a unit that is a form.
type formOf struct {
	term    uint32
	variant uint32 // rank
	number  uint32 // of the unit
}

// Write returns the sections forms and text, and where the text of each
// document ends. order is the lists in the order of their terms, occurrences
// how often the term of each list occurs.
func (c *Collector) Write(order []int, occurrences func(list int) uint32) (forms, text []byte, ends []int) {
	w := &writer{Collector: c, gapList: c.gaps()}
	w.rankVariants()
	terms := make([]uint32, len(order))
	for id, list := range order {
		terms[list] = uint32(id)
	}
	w.orderForms(terms)
	ranks, counts := w.rank()
	lengths := bitcode.RankLengths(counts)
	code := bitcode.NewRankWriter(lengths)
	var out bitcode.Writer
	for numbers := range w.texts {
		for _, n := range numbers {
			code.Write(&out, ranks[n])
		}
		out.Align()
		ends = append(ends, len(out.B))
	}
	return w.section(lengths, order, occurrences), out.B, ends
}

// rankVariants puts the texts of forms in order: those of most forms first.
func (w *writer) rankVariants() {
	terms := map[string]int{}
	for _, s := range w.units {
		if s.list >= 0 {
			terms[s.text]++
		}
	}
	w.variants = slices.SortedFunc(maps.Keys(terms), func(a, b string) int {
		return cmp.Or(cmp.Compare(terms[b], terms[a]), cmp.Compare(a, b))
	})
}

// orderForms lists the forms; terms is the number of the term of each list.
func (w *writer) orderForms(terms []uint32) {
	rank := make(map[string]uint32, len(w.variants))
	for i, v := range w.variants {
		rank[v] = uint32(i)
	}
	for n, s := range w.units {
		if s.list >= 0 {
			w.forms = append(w.forms, formOf{terms[s.list], rank[s.text], uint32(n)})
		}
	}
	slices.SortFunc(w.forms, func(a, b formOf) int {
		return cmp.Or(cmp.Compare(a.term, b.term), cmp.Compare(a.variant, b.variant))
	})
}

// rank returns the rank of each unit and the occurrences of each rank. Of
// units with as many occurrences the end comes first, then the gaps, then
// the forms, each in their order.
func (w *writer) rank() (ranks, counts []uint32) {
	order := append([]uint32{0}, w.gapList...)
	for _, f := range w.forms {
		order = append(order, f.number)
	}
	slices.SortStableFunc(order, func(a, b uint32) int { return cmp.Compare(w.counts[b], w.counts[a]) })
	ranks, counts = make([]uint32, len(order)), make([]uint32, len(order))
	for i, n := range order {
		ranks[n], counts[i] = uint32(i), w.counts[n]
	}
	return ranks, counts
}

// section returns the section forms, where the code of ranks has these lengths.
func (w *writer) section(lengths []uint8, order []int, occurrences func(list int) uint32) []byte {
	b := binary.AppendUvarint(nil, uint64(len(w.variants)))
	counts := make([]uint32, len(w.variants))
	for _, f := range w.forms {
		counts[f.variant]++
	}
	for _, v := range w.variants {
		b = appendString(b, v)
	}
	variants := bitcode.RankLengths(counts)
	b = appendString(b, variants)
	b = binary.AppendUvarint(b, uint64(len(w.gapList)))
	for _, n := range w.gapList {
		b = appendString(b, w.units[n].text)
		b = binary.AppendUvarint(b, uint64(w.counts[n]))
	}
	b = binary.AppendUvarint(b, uint64(w.counts[0]))
	b = appendString(b, lengths)
	out := bitcode.Writer{B: b}
	code := bitcode.NewRankWriter(variants)
	for i := 0; i < len(w.forms); {
		end := i + 1
		for end < len(w.forms) && w.forms[end].term == w.forms[i].term {
			end++
		}
		w.formsOf(&out, code, w.forms[i:end], occurrences(order[w.forms[i].term]))
		i = end
	}
	out.Align()
	return out.B
}

// formsOf codes the forms of one term, which occurs so often.
func (w *writer) formsOf(out *bitcode.Writer, code bitcode.RankWriter, forms []formOf, occurrences uint32) {
	if len(forms) == 1 && forms[0].variant == 0 {
		out.Bits(1, 1)
		return
	}
	out.Bits(0, 1)
	out.Gamma(uint32(len(forms)))
	for i, f := range forms {
		code.Write(out, f.variant)
		if rest := uint32(len(forms) - i - 1); rest > 0 {
			n := w.counts[f.number]
			out.Uniform(n-1, occurrences-rest)
			occurrences -= n
		}
	}
}

// appendString appends the length of s, then s.
func appendString[S ~string | ~[]byte](b []byte, s S) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}
