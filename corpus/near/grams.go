package near

import (
	"math"
	"sync"
	"unicode/utf8"
)

// grams is a table of the two- and three-letter pieces of all words, with the
// edges of a word as letters of their own: of «علم» they are _ع عل لم م_ and
// _عل علم لم_. Pieces are known by a hash; the few that share one count as one.
type grams struct {
	starts []uint32     // by trigram: where its words start in words
	words  []uint32     // by trigram, then rising
	pairs  []uint32     // by bigram: how many words have it
	heavy  [2][]float32 // the weight of each bigram, of each trigram
	n      float64

	mu      sync.Mutex // of what follows
	shared  []float32  // by word, all zero between two uses
	touched []uint32
}

const (
	trigramBits = 17
	bigramBits  = 14
	edge        = 1 // the letter before the first and after the last
)

// letterCode is a small number for a letter: 7 bits, scripts apart.
func letterCode(r rune) uint32 {
	switch {
	case r >= 0x0620 && r < 0x0660:
		return uint32(r-0x0620) + 64
	case r >= 'a' && r <= 'z':
		return uint32(r-'a') + 2
	case r >= '0' && r <= '9':
		return uint32(r-'0') + 30
	}
	return uint32(r)%20 + 40
}

// piece is one bigram or trigram.
type piece struct {
	hash uint32
	size int
}

// appendPieces appends the pieces of word to dst.
func appendPieces(dst []piece, word []byte) []piece {
	a, b := uint32(0), uint32(edge)
	for i := 0; i <= len(word); {
		c, n := uint32(edge), 1
		if i < len(word) {
			var r rune
			r, n = utf8.DecodeRune(word[i:])
			c = letterCode(r)
		}
		dst = append(dst, piece{b<<7 | c, 2})
		if a != 0 {
			dst = append(dst, piece{(a<<14 | b<<7 | c) * 0x9E3779B1 >> (32 - trigramBits), 3})
		}
		a, b = b, c
		i += n
	}
	return dst
}

func newGrams(v *Vocabulary) *grams {
	g := &grams{
		starts: make([]uint32, 1<<trigramBits+1),
		pairs:  make([]uint32, 1<<bigramBits),
		n:      float64(v.Len()),
		shared: make([]float32, v.Len()),
	}
	var pieces []piece
	for i := range v.Len() {
		pieces = appendPieces(pieces[:0], v.Bytes(i))
		for _, p := range pieces {
			if p.size == 2 {
				g.pairs[p.hash]++
			} else {
				g.starts[p.hash]++
			}
		}
	}
	sum := uint32(0)
	for i, n := range g.starts {
		g.starts[i] = sum
		sum += n
	}
	g.words = make([]uint32, sum)
	next := append([]uint32(nil), g.starts...)
	for i := range v.Len() {
		pieces = appendPieces(pieces[:0], v.Bytes(i))
		for _, p := range pieces {
			if p.size == 3 {
				g.words[next[p.hash]] = uint32(i)
				next[p.hash]++
			}
		}
	}
	g.weigh()
	return g
}

// weigh fills in the weights: ln(1 + (n - df + ½) / (df + ½)) for a piece that
// df of n words have.
func (g *grams) weigh() {
	weight := func(df uint32) float32 {
		return float32(math.Log(1 + (g.n-float64(df)+0.5)/(float64(df)+0.5)))
	}
	few := make([]float32, 256) // most pieces are rare
	for df := range few {
		few[df] = weight(uint32(df))
	}
	of := func(df uint32) float32 {
		if int(df) < len(few) {
			return few[df]
		}
		return weight(df)
	}
	g.heavy = [2][]float32{make([]float32, len(g.pairs)), make([]float32, len(g.starts)-1)}
	for i, df := range g.pairs {
		g.heavy[0][i] = of(df)
	}
	for i := range g.heavy[1] {
		g.heavy[1][i] = of(g.starts[i+1] - g.starts[i])
	}
}

// weight is the rarity of a piece.
func (g *grams) weight(p piece) float32 { return g.heavy[p.size-2][p.hash] }
