package wasm

import (
	"bytes"
	"encoding/binary"
)

// Strip returns program without its tables of source files and lines, which
// only a traceback reads: it still names the functions, with ? for the place.
// The tables are a fourteenth of a program after brotli (1,105 KB → 1,027 KB)
// and no flag of the linker leaves them out. They are zeroed in place, after
// Join, when every function's record is as go1.20 to go1.26 write it; any
// other program comes back as it was.
//
// What is read is runtime.pcHeader and runtime._func, all little-endian:
//
//	header    magic f1 ff ff ff 00 00, 1, 8; then 8 bytes each: number of
//	          functions, of files, start of text, and the offsets from the
//	          header of names, units, files, pc tables and functions
//	functions for each: 4 bytes entry, 4 bytes offset of its record from here
//	record    at 0 entry, 16 pcsp, 20 pcfile, 24 pcln, 28 number n of pc data,
//	          44 n offsets; 4 bytes each, pc tables by offset from the first,
//	          0 for none
//	pc table  pairs of varints (zigzag difference of value, difference of
//	          pc), until a value of 0 that is not the first
func Strip(program []byte) []byte {
	at := bytes.Index(program, pcMagic)
	if at < 0 || len(program)-at < pcHeaderSize {
		return program
	}
	out := bytes.Clone(program)
	t, ok := openTables(out[at:])
	if !ok || !t.read() || !t.whole() {
		return program
	}
	t.clear()
	return out
}

var pcMagic = []byte{0xf1, 0xff, 0xff, 0xff, 0, 0, 1, 8}

// Sizes and offsets of the records above, in bytes.
const (
	pcHeaderSize = 72
	recordSize   = 44
	recordPCSP   = 16
	recordFile   = 20
	recordLine   = 24
	recordData   = 28
)

// pcTables are the tables of a program.
type pcTables struct {
	pcs, functions []byte // from their offsets on; pcs ends where functions begins
	count          int
	used           []tableUse // of each byte of pcs
	places         []int      // offsets in functions of the pcfile of each record
}

// tableUse says what reads a byte of the pc tables.
type tableUse uint8

const (
	forPlaces tableUse = 1 << iota
	forRuntime
)

func openTables(b []byte) (*pcTables, bool) {
	count, pcs, functions := field(b, 8), field(b, 56), field(b, 64)
	size := uint64(len(b))
	if count == 0 || count > size/8 || pcs < pcHeaderSize || pcs >= functions || functions >= size {
		return nil, false
	}
	t := &pcTables{pcs: b[pcs:functions], functions: b[functions:], count: int(count)}
	t.used = make([]tableUse, len(t.pcs))
	return t, len(t.functions) >= 8*t.count
}

func field(b []byte, at int) uint64 { return binary.LittleEndian.Uint64(b[at:]) }

// read goes through the records of all functions and marks what they use.
func (t *pcTables) read() bool {
	for i := range t.count {
		entry, at := t.word(8*i), int(t.word(8*i+4))
		if at > len(t.functions)-recordSize || t.word(at) != entry {
			return false
		}
		data := int(t.word(at + recordData))
		if data > (len(t.functions)-at-recordSize)/4 {
			return false
		}
		ok := t.mark(t.word(at+recordPCSP), forRuntime) &&
			t.mark(t.word(at+recordFile), forPlaces) && t.mark(t.word(at+recordLine), forPlaces)
		for d := range data {
			ok = ok && t.mark(t.word(at+recordSize+4*d), forRuntime)
		}
		if !ok {
			return false
		}
		t.places = append(t.places, at+recordFile)
	}
	return true
}

// word is four bytes of the functions.
func (t *pcTables) word(at int) uint32 { return binary.LittleEndian.Uint32(t.functions[at:]) }

// mark notes what the table at that offset is for.
func (t *pcTables) mark(offset uint32, use tableUse) bool {
	if offset == 0 {
		return true
	}
	if uint64(offset) >= uint64(len(t.pcs)) {
		return false
	}
	at := int(offset)
	for first := true; ; first = false {
		value, n := binary.Uvarint(t.pcs[at:])
		if n <= 0 {
			return false
		}
		at += n
		if value == 0 && !first {
			break
		}
		if _, n = binary.Uvarint(t.pcs[at:]); n <= 0 {
			return false
		}
		at += n
	}
	for i := int(offset); i < at; i++ {
		t.used[i] |= use
	}
	return true
}

// whole reports whether every byte of the pc tables was accounted for: that
// the records were read as they are meant.
func (t *pcTables) whole() bool {
	for i, b := range t.pcs {
		if b != 0 && t.used[i] == 0 {
			return false
		}
	}
	return true
}

// clear takes the places away from the functions, and the tables that nothing
// else reads.
func (t *pcTables) clear() {
	for _, at := range t.places {
		clear(t.functions[at : at+8])
	}
	for i, use := range t.used {
		if use == forPlaces {
			t.pcs[i] = 0
		}
	}
}
