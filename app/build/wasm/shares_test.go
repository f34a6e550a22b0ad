package wasm

import (
	"errors"
	"slices"
	"testing"
)

// program is a WebAssembly program written by hand: one import, two functions
// of 3 and 5 bytes, 4 bytes of data, and names for all three.
const program = "\x00asm\x01\x00\x00\x00" +
	"\x02\x07\x01\x01a\x01b\x00\x00" + // import a.b, a function
	"\x0a\x0b\x02\x03abc\x05abcde" + // code
	"\x0b\x04data" +
	"\x00\x24\x04name\x01\x1d\x03" + // names: 29 bytes, three of them
	"\x00\x03a.b" + "\x01\x08fmt.main" + "\x02\x0aa_b_c._T.f"

func TestSharesSumsTheFunctionsOfEachPackage(t *testing.T) {
	shares, err := Shares([]byte(program), []string{"a", "a/b-c", "errors"})
	if err != nil {
		t.Fatal(err)
	}
	want := []Share{{"a/b-c", 5}, {Data, 4}, {Other, 3}}
	if !slices.Equal(shares, want) {
		t.Errorf("%v, want %v", shares, want)
	}
}

func TestSharesRefusesWhatHasNoNames(t *testing.T) {
	for _, p := range []string{"", "\x7fELF and more", "\x00asm\x01\x00\x00\x00", program[:30]} {
		if _, err := Shares([]byte(p), nil); !errors.Is(err, errWasm) {
			t.Errorf("%q: %v", p, err)
		}
	}
}

func FuzzShares(f *testing.F) {
	f.Add([]byte(program))
	f.Fuzz(func(t *testing.T, b []byte) {
		shares, err := Shares(b, []string{"a", "fmt"})
		for _, s := range shares {
			if err == nil && (s.Bytes < 0 || s.Bytes > int64(len(b))) {
				t.Errorf("%s has %d of %d bytes", s.Package, s.Bytes, len(b))
			}
		}
	})
}
