package wasm

import (
	"bytes"
	"testing"
)

// head is a program's first eight bytes and a section that stays as it is.
const head = "\x00asm\x01\x00\x00\x00" + "\x01\x02xy"

func TestJoinWritesOutShortGaps(t *testing.T) {
	for _, c := range []struct{ name, data, want string }{
		{
			"three zeros between two pieces", // at 8 "ab", at 13 "cd"
			"\x0b\x0f\x02" + "\x00\x41\x08\x0b\x02ab" + "\x00\x41\x0d\x0b\x02cd",
			"\x0b\x0d\x01" + "\x00\x41\x08\x0b\x07ab\x00\x00\x00cd",
		},
		{
			"a gap of 257 stays", // at 8 "ab" up to 10; at 267 = 0b10_0001011
			"\x0b\x10\x02" + "\x00\x41\x08\x0b\x02ab" + "\x00\x41\x8b\x02\x0b\x02cd",
			"\x0b\x10\x02" + "\x00\x41\x08\x0b\x02ab" + "\x00\x41\x8b\x02\x0b\x02cd",
		},
		{
			"an address whose highest bit is no sign", // 64 is C0 00, signed
			"\x0b\x08\x01" + "\x00\x41\xc0\x00\x0b\x01a",
			"\x0b\x08\x01" + "\x00\x41\xc0\x00\x0b\x01a",
		},
		{
			"pieces come in any order", // at 9 "b", at 8 "a"
			"\x0b\x0d\x02" + "\x00\x41\x09\x0b\x01b" + "\x00\x41\x08\x0b\x01a",
			"\x0b\x08\x01" + "\x00\x41\x08\x0b\x02ab",
		},
		{
			"pieces that overlap stay", // at 8 "ab", at 9 "c"
			"\x0b\x0e\x02" + "\x00\x41\x08\x0b\x02ab" + "\x00\x41\x09\x0b\x01c",
			"\x0b\x0e\x02" + "\x00\x41\x08\x0b\x02ab" + "\x00\x41\x09\x0b\x01c",
		},
		{"a piece cut short stays", "\x0b\x06\x01\x00\x41\x08\x0b\x05", "\x0b\x06\x01\x00\x41\x08\x0b\x05"},
		{"no data", "", ""},
	} {
		if got := Join([]byte(head + c.data)); string(got) != head+c.want {
			t.Errorf("%s: %q, want %q", c.name, got[len(head):], c.want)
		}
	}
}

// memory is what the pieces of a program's data make of memory.
func memory(program []byte) []byte {
	var m []byte
	for r := (reader{program[8:]}); len(r.rest) > 0; {
		id := r.byte()
		section := r.bytes(r.uint())
		if id != dataID {
			continue
		}
		pieces, _ := readPieces(section)
		for _, p := range pieces {
			if p.end() > 1<<16 {
				continue
			}
			m = append(m, make([]byte, max(0, int(p.end())-len(m)))...)
			copy(m[p.at:], p.data)
		}
	}
	return m
}

func FuzzJoin(f *testing.F) {
	f.Add([]byte("\x0b\x0f\x02" + "\x00\x41\x08\x0b\x02ab" + "\x00\x41\x0d\x0b\x02cd"))
	f.Add([]byte("\x0b\x08\x01" + "\x00\x41\xc0\x00\x0b\x01a"))
	f.Fuzz(func(t *testing.T, data []byte) {
		program := append([]byte(head), data...)
		once := Join(program)
		if !bytes.Equal(memory(once), memory(program)) {
			t.Errorf("another memory: %q", once)
		}
		if !bytes.Equal(Join(once), once) {
			t.Errorf("joined twice, %q differs", once)
		}
	})
}
