package terms

import (
	"cmp"
	"encoding/binary"
	"slices"
	"unicode/utf8"

	"mudawwana/corpus/index/bitcode"
)

const (
	maxShared  = 31  // symbols that a term can share with the one before
	maxSymbols = 512 // of several bytes
	minCount   = 4   // of a rune that becomes a symbol
)

// Writer codes sorted terms.
type Writer struct {
	symbols []string // symbols[0] is ""
	number  map[string]int
	next    []uint16 // codes of symbols
	nextLen []uint8
	shared  []uint16 // codes of 0 to maxShared
	sharLen []uint8
	Bits    bitcode.Writer // the terms so far
	last    []int          // the symbols of the term before
	i       int            // terms written
}

// NewWriter makes the codes that suit the sorted terms best.
func NewWriter(terms []string) *Writer {
	w := &Writer{symbols: alphabet(terms)}
	w.number = make(map[string]int, len(w.symbols))
	for i, s := range w.symbols {
		w.number[s] = i
	}
	nexts, shares := make([]int, len(w.symbols)), make([]int, maxShared+1)
	var last, now []int
	for i, t := range terms {
		now = w.spell(now[:0], t)
		n := 0
		if i%GroupSize > 0 {
			n = common(last, now)
			shares[n]++
		}
		for _, s := range now[n:] {
			nexts[s]++
		}
		nexts[0]++
		last, now = now, last
	}
	w.nextLen, w.sharLen = bitcode.CodeLengths(nexts), bitcode.CodeLengths(shares)
	w.next, w.shared = bitcode.Codes(w.nextLen), bitcode.Codes(w.sharLen)
	return w
}

// alphabet returns the symbols that terms are spelled with: the end, the bytes
// that occur and the runes that occur often.
func alphabet(terms []string) []string {
	type counted struct {
		r rune
		n int
	}
	bytes := [256]bool{}
	runes := map[rune]int{}
	for _, t := range terms {
		for i, r := range t {
			if n := utf8.RuneLen(r); n > 1 && isRune(t[i:], r) {
				runes[r]++
			}
		}
	}
	var often []counted
	for r, n := range runes {
		if n >= minCount {
			often = append(often, counted{r, n})
		}
	}
	slices.SortFunc(often, func(a, b counted) int {
		return cmp.Or(cmp.Compare(b.n, a.n), cmp.Compare(a.r, b.r))
	})
	chosen := map[rune]bool{}
	symbols := []string{""}
	for _, c := range often[:min(len(often), maxSymbols)] {
		chosen[c.r] = true
		symbols = append(symbols, string(c.r))
	}
	for _, t := range terms {
		for i := 0; i < len(t); {
			r, n := utf8.DecodeRuneInString(t[i:])
			if !chosen[r] || !isRune(t[i:], r) {
				for _, b := range []byte(t[i : i+n]) {
					bytes[b] = true
				}
			}
			i += n
		}
	}
	for b, occurs := range bytes {
		if occurs {
			symbols = append(symbols, string([]byte{byte(b)}))
		}
	}
	slices.Sort(symbols)
	return symbols
}

// isRune reports whether s begins with r, not with a byte that only reads as r.
func isRune(s string, r rune) bool {
	n := utf8.RuneLen(r)
	return n > 0 && n <= len(s) && s[:n] == string(r)
}

// spell appends the symbols of a term to dst.
func (w *Writer) spell(dst []int, term string) []int {
	for i := 0; i < len(term); {
		_, n := utf8.DecodeRuneInString(term[i:])
		if s, ok := w.number[term[i:i+n]]; ok {
			dst = append(dst, s)
			i += n
			continue
		}
		for _, b := range []byte(term[i : i+n]) {
			dst = append(dst, w.number[string([]byte{b})])
		}
		i += n
	}
	return dst
}

// common returns how many symbols, of those that can be shared, a and b begin
// with alike.
func common(a, b []int) int {
	n := 0
	for n < min(len(a), len(b), maxShared) && a[n] == b[n] {
		n++
	}
	return n
}

// Add codes the next term.
func (w *Writer) Add(term string) {
	now := w.spell(nil, term)
	n := 0
	if w.i%GroupSize == 0 {
		w.Bits.Align()
	} else {
		n = common(w.last, now)
		w.Bits.Bits(uint64(w.shared[n]), uint(w.sharLen[n]))
	}
	for _, s := range append(now[n:len(now):len(now)], 0) {
		w.Bits.Bits(uint64(w.next[s]), uint(w.nextLen[s]))
	}
	w.last = now
	w.i++
}

// AppendCodes appends the tables that a reader needs.
func (w *Writer) AppendCodes(dst []byte) []byte {
	dst = binary.AppendUvarint(dst, uint64(len(w.symbols)-1))
	for _, s := range w.symbols[1:] {
		dst = binary.AppendUvarint(dst, uint64(len(s)))
		dst = append(dst, s...)
	}
	dst = append(dst, w.nextLen...)
	return append(dst, w.sharLen...)
}
