package wasm

import (
	"cmp"
	"encoding/binary"
	"errors"
	"slices"
	"strings"
)

// Share is how much of a program one package is.
type Share struct {
	Package string // import path, Data or Other
	Bytes   int64  // of its functions, before compression
}

// The Shares that are of no package.
const (
	Data  = "(data: constants, types, tables)"
	Other = "(made by the linker)"
)

var errWasm = errors.New("no WebAssembly program with names")

// Shares tells what each of packages adds to program, which must have its names
// (a Target with Names), largest first. The format is that of the WebAssembly
// core specification, version 2, chapters 5.5 and 7.4.1.
func Shares(program []byte, packages []string) ([]Share, error) {
	if len(program) < 8 || string(program[:4]) != "\x00asm" {
		return nil, errWasm
	}
	var sizes []int64
	var names map[uint64]string
	imported, data := uint64(0), int64(0)
	for r := (reader{program[8:]}); len(r.rest) > 0; {
		id := r.byte()
		section := reader{r.bytes(r.uint())}
		switch id {
		case 0:
			if string(section.bytes(section.uint())) == "name" {
				names = section.functionNames()
			}
		case 2:
			imported = section.uint() // Go imports functions only
		case 10:
			for n := section.uint(); n > 0 && len(section.rest) > 0; n-- {
				sizes = append(sizes, int64(len(section.bytes(section.uint()))))
			}
		case 11:
			data += int64(len(section.rest))
		}
	}
	if names == nil {
		return nil, errWasm
	}
	written := map[string]string{}
	for _, p := range packages {
		written[writtenName(p)] = p
	}
	sums := map[string]int64{Data: data}
	for i, size := range sizes {
		sums[packageOf(names[imported+uint64(i)], written)] += size
	}
	shares := make([]Share, 0, len(sums))
	for name, n := range sums {
		shares = append(shares, Share{name, n})
	}
	slices.SortFunc(shares, func(a, b Share) int {
		return cmp.Or(cmp.Compare(b.Bytes, a.Bytes), strings.Compare(a.Package, b.Package))
	})
	return shares, nil
}

// writtenName is an import path as the linker writes it into a program's
// names, where only letters, digits, dots and _ stand: "a/b-c" is "a_b_c".
func writtenName(path string) string {
	return strings.Map(func(r rune) rune {
		if r == '.' || r == '_' || r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' {
			return r
		}
		return '_'
	}, path)
}

// packageOf finds the package of a symbol: the longest name before a dot.
// Generic code is of the package that wrote it.
func packageOf(symbol string, written map[string]string) string {
	for i := strings.LastIndexByte(symbol, '.'); i > 0; i = strings.LastIndexByte(symbol[:i], '.') {
		if p, ok := written[symbol[:i]]; ok {
			return p
		}
	}
	return Other
}

// reader takes the parts of a program; what is not there reads as nothing.
type reader struct{ rest []byte }

func (r *reader) byte() byte {
	if len(r.rest) == 0 {
		return 0
	}
	b := r.rest[0]
	r.rest = r.rest[1:]
	return b
}

// uint reads LEB128, which is what the standard library calls a uvarint.
func (r *reader) uint() uint64 {
	v, n := binary.Uvarint(r.rest)
	if n <= 0 {
		r.rest = nil
		return 0
	}
	r.rest = r.rest[n:]
	return v
}

func (r *reader) bytes(n uint64) []byte {
	n = min(n, uint64(len(r.rest)))
	b := r.rest[:n]
	r.rest = r.rest[n:]
	return b
}

// functionNames reads the subsection of function names.
func (r *reader) functionNames() map[uint64]string {
	names := map[uint64]string{}
	for len(r.rest) > 0 {
		id := r.byte()
		sub := reader{r.bytes(r.uint())}
		if id != 1 {
			continue
		}
		for n := sub.uint(); n > 0 && len(sub.rest) > 0; n-- {
			i := sub.uint()
			names[i] = string(sub.bytes(sub.uint()))
		}
	}
	return names
}
