package bitcode

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
)

// bitString writes bits in the order they are read.
func bitString(w Writer) string {
	n := len(w.B)*8 + int(w.held)
	w.Align()
	s := ""
	for i := range n {
		s += fmt.Sprint(w.B[i/8] >> (i % 8) & 1)
	}
	return s
}

func TestBitCodesAreThoseOfTheirPapers(t *testing.T) {
	for _, c := range []struct {
		name, want string
		write      func(*Writer)
	}{
		{"1 in gamma", "1", func(w *Writer) { w.Gamma(1) }},
		{"5 = 1·4+01 in gamma, low bit first", "00110", func(w *Writer) { w.Gamma(5) }},
		{"0 of 1", "", func(w *Writer) { w.Uniform(0, 1) }},
		{"3 of 4", "11", func(w *Writer) { w.Uniform(3, 4) }},
		// 5 values: 8-5 = 3 of them take 2 bits, the others 3: 3+3 = 6 = 11·0.
		{"2 of 5", "01", func(w *Writer) { w.Uniform(2, 5) }},
		{"3 of 5", "110", func(w *Writer) { w.Uniform(3, 5) }},
		{"a full range", "", func(w *Writer) { w.Sequence([]uint32{4, 5, 6}, 4, 6) }},
		// 5 of [1, 6] (2 bits and 1), then 2 of [0, 4], then 7 of [6, 7].
		{"2 5 7 in [0, 7]", "110" + "01" + "1", func(w *Writer) { w.Sequence([]uint32{2, 5, 7}, 0, 7) }},
	} {
		var w Writer
		c.write(&w)
		if got := bitString(w); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestSequenceComesBack(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	for range 20_000 {
		lo := uint32(r.IntN(1 << r.IntN(20)))
		hi := lo + uint32(r.IntN(200))
		var v []uint32
		for x, p := lo, r.Float64(); x <= hi; x++ {
			if r.Float64() < p {
				v = append(v, x)
			}
		}
		var w Writer
		w.Gamma(lo + 1)
		w.Sequence(v, lo, hi)
		w.Gamma(7)
		w.Align()
		b := Reader{B: w.B}
		got := make([]uint32, len(v))
		first := b.Gamma()
		if b.Sequence(got, lo, hi); first != lo+1 || !slices.Equal(got, v) || b.Gamma() != 7 || !b.OK() {
			t.Fatalf("%v in [%d, %d] comes back as %v", v, lo, hi, got)
		}
	}
}

func TestBitReaderNotesWhatIsMissing(t *testing.T) {
	b := Reader{B: []byte{0xFF}}
	if b.Uniform(256) != 255 || !b.OK() {
		t.Error("a byte that is there is not read")
	}
	if b.Uniform(2) != 0 || b.OK() {
		t.Error("a bit that is not there is read")
	}
}

func TestPrefixCodesAreShortAndWhole(t *testing.T) {
	fibonacci := []int{1, 1}
	for len(fibonacci) < 40 {
		fibonacci = append(fibonacci, fibonacci[len(fibonacci)-1]+fibonacci[len(fibonacci)-2])
	}
	for _, c := range []struct {
		name   string
		counts []int
		want   []uint8 // nil: only that a Decoder can be made
	}{
		{"nothing", nil, []uint8{}},
		{"one symbol", []int{0, 9}, []uint8{0, 1}},
		{"equal ones", []int{3, 3, 3, 3}, []uint8{2, 2, 2, 2}},
		// 1+1 = 2, 2+2 = 4, 4+4 = 8
		{"powers of two", []int{4, 1, 2, 1}, []uint8{1, 3, 2, 3}},
		{"those that want 39 bits", fibonacci, nil},
	} {
		got := CodeLengths(c.counts)
		if c.want != nil && !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
		if _, ok := NewDecoder(got); !ok {
			t.Errorf("%s: %v is no prefix code", c.name, got)
		}
	}
	if _, ok := NewDecoder([]uint8{1, 1, 1}); ok {
		t.Error("three codes of one bit are a prefix code")
	}
}

func TestRanksComeBack(t *testing.T) {
	var counts []uint32
	for rank := range 5000 {
		counts = append(counts, uint32(100_000/(rank+1)))
	}
	lengths := RankLengths(counts)
	if want := rankSingles + 7*rankOctave; len(lengths) > want || len(lengths) <= want-rankOctave {
		t.Errorf("%d buckets for ranks below 5,000 = 64 · 2^6.3", len(lengths))
	}
	code := NewRankWriter(lengths)
	var w Writer
	for rank := range counts {
		code.Write(&w, uint32(rank))
	}
	w.Align()
	d, ok := NewRankReader(lengths)
	if !ok {
		t.Fatal("the code cannot be read")
	}
	r := Reader{B: w.B}
	for rank := range counts {
		if got := d.Read(&r); got != uint32(rank) || !r.OK() {
			t.Fatalf("rank %d comes back as %d", rank, got)
		}
	}
}

func TestBucketsAreThirtySecondsOfAnOctave(t *testing.T) {
	for _, c := range []struct {
		rank   uint32
		bucket int
		extra  uint
	}{
		{0, 0, 0}, {63, 63, 0},
		{64, 64, 1}, {65, 64, 1}, {66, 65, 1}, // 32 buckets of 2 up to 127
		{127, 95, 1}, {128, 96, 2},
		{1<<28 - 1, maxBuckets - 1, 22},
	} {
		if b, extra := bucketOf(c.rank); b != c.bucket || extra != c.extra {
			t.Errorf("rank %d: bucket %d with %d bits, want %d with %d", c.rank, b, extra, c.bucket, c.extra)
		}
	}
}

func TestBitsThatAreNoRankReadAsNone(t *testing.T) {
	d, ok := NewRankReader([]uint8{1}) // 0 is rank 0, 1 begins no code
	if r := (Reader{B: []byte{0b10}}); !ok || d.Read(&r) != 0 || d.Read(&r) != NoRank {
		t.Error("a code of one rank is read wrong")
	}
	if _, ok := NewRankReader(make([]uint8, maxBuckets+1)); ok {
		t.Error("more buckets than ranks have are read")
	}
}

func TestGammaComesBack(t *testing.T) {
	var w Writer
	var want []uint32
	for k := range 32 {
		for _, x := range []uint32{1 << k, 1<<k + 1<<k/3, 2<<k - 1} {
			want = append(want, x)
			w.Gamma(x)
		}
	}
	w.Align()
	r := Reader{B: w.B}
	for _, x := range want {
		if got := r.Gamma(); got != x || !r.OK() {
			t.Fatalf("%d comes back as %d", x, got)
		}
	}
}
