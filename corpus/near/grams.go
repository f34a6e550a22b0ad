package near

import (
	"math"
	"slices"
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
		c, n := letterAt(word, i)
		dst = append(dst, piece{b<<7 | c, 2})
		if a != 0 {
			dst = append(dst, piece{trigram(a, b, c), 3})
		}
		a, b = b, c
		i += n
	}
	return dst
}

// letterAt returns the code of the letter at byte i of word, edge at its end,
// and its width.
func letterAt(word []byte, i int) (code uint32, width int) {
	switch {
	case i >= len(word):
		return edge, 1
	case i+1 < len(word) && word[i]|1 == 0xD9: // two bytes, Arabic: most letters of most words
		return letterCode(rune(word[i]&0x1F)<<6 | rune(word[i+1]&0x3F)), 2
	}
	r, n := utf8.DecodeRune(word[i:])
	return letterCode(r), n
}

// trigram is the hash of three letters.
func trigram(a, b, c uint32) uint32 {
	return (a<<14 | b<<7 | c) * 0x9E3779B1 >> (32 - trigramBits)
}

// gramMaker makes grams in small steps: it goes through the words twice, to
// count their pieces and to put the words down under each.
type gramMaker struct {
	*grams
	from Words
	word int      // the next one
	next []uint32 // by trigram: where its next word goes; nil the first time
}

// wordsAStep is how many words one step goes through: about a millisecond in a
// browser on a slow machine.
const wordsAStep = 512

func newGramMaker(words Words) *gramMaker {
	return &gramMaker{from: words, grams: &grams{
		starts: make([]uint32, 1<<trigramBits+1),
		pairs:  make([]uint32, 1<<bigramBits),
		n:      float64(words.Len()),
		shared: make([]float32, words.Len()),
	}}
}

// step goes on a bit and reports whether there is more to do.
func (m *gramMaker) step() bool {
	end := min(m.word+wordsAStep, m.from.Len())
	for ; m.word < end; m.word++ {
		if m.next == nil {
			m.count(m.from.Bytes(m.word))
		} else {
			m.put(m.from.Bytes(m.word))
		}
	}
	switch {
	case m.word < m.from.Len():
		return true
	case m.next == nil:
		m.begin()
		return true
	}
	m.weigh()
	return false
}

func (m *gramMaker) count(word []byte) {
	a, b := uint32(0), uint32(edge)
	for i := 0; i <= len(word); {
		c, n := letterAt(word, i)
		m.pairs[b<<7|c]++
		if a != 0 {
			m.starts[trigram(a, b, c)]++
		}
		a, b = b, c
		i += n
	}
}

// begin makes room for the words of each trigram.
func (m *gramMaker) begin() {
	sum := uint32(0)
	for i, n := range m.starts {
		m.starts[i] = sum
		sum += n
	}
	m.words = make([]uint32, sum)
	m.next = slices.Clone(m.starts)
	m.word = 0
}

func (m *gramMaker) put(word []byte) {
	a, b := uint32(0), uint32(edge)
	for i := 0; i <= len(word); {
		c, n := letterAt(word, i)
		if a != 0 {
			at := &m.next[trigram(a, b, c)]
			m.words[*at] = uint32(m.word)
			*at++
		}
		a, b = b, c
		i += n
	}
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
