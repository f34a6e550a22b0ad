package wasm

import (
	"bytes"
	"context"
	"encoding/binary"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// tables is a header with one function, whose pcsp is the table at 1, pcfile
// that at 4, pcln that at 7, and one datum at 4 too.
func tables() []byte {
	le := binary.LittleEndian
	b := append([]byte("before"), pcMagic...)
	// 1 function, 1 file, text at 0; names, units and files at 72, pcs at 72, functions at 84
	for _, v := range []uint64{1, 1, 0, 72, 72, 72, 72, 84} {
		b = le.AppendUint64(b, v)
	}
	b = append(b, 0, 2, 9, 0, 4, 9, 0, 6, 9, 0, 0, 0) // three tables of one pair and an end
	for _, v := range []uint32{7, 8} {                // entry 7, record 8 bytes on
		b = le.AppendUint32(b, v)
	}
	for _, v := range []uint32{7, 0, 0, 0, 1, 4, 7, 1, 0, 0, 0, 4} {
		b = le.AppendUint32(b, v)
	}
	return b
}

func TestStripClearsWhatOnlyTracebacksRead(t *testing.T) {
	before := tables()
	after := Strip(before)
	want := bytes.Clone(before)
	pcs := len("before") + 72
	clear(want[pcs+7 : pcs+10]) // the table at 7; that at 4 is a datum too
	record := pcs + 12 + 8
	clear(want[record+20 : record+28])
	if !bytes.Equal(after, want) {
		t.Errorf("got  %x\nwant %x", after, want)
	}
	if !bytes.Equal(Strip(after), after) {
		t.Error("stripped twice, it differs")
	}
}

func TestStripLeavesWhatItDoesNotKnow(t *testing.T) {
	pcs := len("before") + 72
	for _, c := range []struct {
		name string
		at   int
		to   byte
	}{
		{"another magic", len("before"), 0xf0},
		{"no function", len("before") + 8, 0},
		{"a record of another entry", pcs + 12 + 8, 9},
		{"a record outside", pcs + 12 + 4, 200},
		{"a table outside", pcs + 12 + 8 + 16, 200},
		{"a byte that no table holds", pcs + 11, 1},
		{"more data than there is", pcs + 12 + 8 + 28, 50},
	} {
		b := tables()
		b[c.at] = c.to
		if !bytes.Equal(Strip(b), b) {
			t.Errorf("%s: changed", c.name)
		}
	}
	for n := range tables() {
		if b := tables()[:n]; !bytes.Equal(Strip(b), b) {
			t.Errorf("cut to %d: changed", n)
		}
	}
}

func FuzzStrip(f *testing.F) {
	f.Add(tables())
	f.Fuzz(func(t *testing.T, b []byte) {
		if got := Strip(b); len(got) != len(b) {
			t.Errorf("%d bytes became %d", len(b), len(got))
		}
	})
}

// A panic still tells where, by the names of functions.
func TestAProgramRunsAfterJoinAndStrip(t *testing.T) {
	if _, err := exec.LookPath("node"); err != nil {
		t.Fatal("this test needs Node, as the README says: ", err)
	}
	dir, ctx := t.TempDir(), context.Background()
	for name, text := range map[string]string{
		"main.go": `package main

import "fmt"

func deepest(n int) int { return 10 / n }

func main() {
	fmt.Println("ran", deepest(5))
	fmt.Println(deepest(0))
}
`, "go.mod": "module x\n\ngo 1.26\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	out := filepath.Join(dir, "x.wasm")
	if err := Compile(ctx, Target{Package: ".", Dir: dir, Cache: t.TempDir(), Out: out}); err != nil {
		t.Fatal(err)
	}
	program, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	stripped := Strip(Join(program))
	if bytes.Equal(stripped, Join(program)) {
		t.Error("nothing was stripped: this Go writes its tables in another way")
	}
	if err := os.WriteFile(out, stripped, 0o644); err != nil {
		t.Fatal(err)
	}
	goroot, err := Root(ctx)
	if err != nil {
		t.Fatal(err)
	}
	said, err := exec.Command("node", filepath.Join(goroot, "lib", "wasm", "wasm_exec_node.js"), out).CombinedOutput()
	for _, want := range []string{"ran 2", "divide by zero", "main.deepest"} {
		if !strings.Contains(string(said), want) {
			t.Errorf("no %q in %s (%v)", want, said, err)
		}
	}
}
