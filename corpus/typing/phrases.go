package typing

import (
	"encoding/binary"
	"errors"
)

// ErrFormat says that bytes are no table of phrases.
var ErrFormat = errors.New("damaged table of phrases")

// Phrases is a table that a Collector made.
type Phrases struct {
	list []phrase
}

// phrase is two or three words by their numbers.
type phrase struct {
	words [3]uint32
	len   uint8
	docs  uint32
}

// Decode reads the table of a corpus of so many words. The Phrases keep
// nothing of b.
func Decode(b []byte, words int) (Phrases, error) {
	r := reader{b: b}
	n := r.upTo(uint64(len(b) / 4))
	list := make([]phrase, n)
	first := uint32(0)
	for i := range list {
		p := phrase{len: 2}
		first += r.upTo(uint64(words))
		p.words = [3]uint32{first, r.upTo(uint64(words)), r.upTo(uint64(words))}
		p.docs = r.upTo(1 << 31)
		if p.words[2] > 0 {
			p.words[2]--
			p.len = 3
		}
		if max(p.words[0], p.words[1], p.words[2]) >= uint32(words) {
			return Phrases{}, ErrFormat
		}
		list[i] = p
	}
	if r.bad || len(r.b) > 0 {
		return Phrases{}, ErrFormat
	}
	return Phrases{list}, nil
}

// Len is how many phrases there are.
func (p Phrases) Len() int { return len(p.list) }

// reader takes uvarints off the front of b.
type reader struct {
	b   []byte
	bad bool
}

func (r *reader) upTo(last uint64) uint32 {
	n, size := binary.Uvarint(r.b)
	if size <= 0 || n > last {
		r.bad, r.b = true, nil
		return 0
	}
	r.b = r.b[size:]
	return uint32(n)
}
