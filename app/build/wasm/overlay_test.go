package wasm

import (
	"context"
	"encoding/json"
	"go/format"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestStubsAreFormattedAndEachHasAPackage(t *testing.T) {
	files, err := stubs.ReadDir("stubs")
	if err != nil {
		t.Fatal(err)
	}
	if len(files) != len(stubbed) {
		t.Errorf("%d stubs for %d packages", len(files), len(stubbed))
	}
	for _, f := range files {
		text, err := stubs.ReadFile("stubs/" + f.Name())
		if err != nil {
			t.Fatal(err)
		}
		tidy, err := format.Source(text)
		if err != nil || string(tidy) != string(text) {
			t.Errorf("%s is not formatted: %v", f.Name(), err)
		}
	}
}

func TestOverlayLeavesNothingOfAStubbedPackage(t *testing.T) {
	goroot, err := Root(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	file, err := writeOverlay(t.TempDir(), goroot, t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var overlay struct{ Replace map[string]string }
	if err := json.Unmarshal(text, &overlay); err != nil {
		t.Fatal(err)
	}
	for _, pkg := range stubbed {
		if filepath.Ext(pkg) == ".go" {
			continue
		}
		dir := filepath.Join(goroot, "src", filepath.FromSlash(pkg))
		files, err := filepath.Glob(filepath.Join(dir, "*.go"))
		if err != nil || len(files) == 0 {
			t.Fatalf("no files in %s: %v", dir, err)
		}
		for _, f := range files {
			stub, replaced := overlay.Replace[f]
			if !strings.HasSuffix(f, "_test.go") && (!replaced || stub != "") {
				t.Errorf("%s stays", f)
			}
		}
		if overlay.Replace[filepath.Join(dir, "stub.go")] == "" {
			t.Errorf("%s has no stub", pkg)
		}
	}
}

func TestTablesAreBuiltInWithoutTheirRemarks(t *testing.T) {
	module, dir := t.TempDir(), t.TempDir()
	table := filepath.Join(module, "corpus", "arabic", "t.txt")
	if err := os.MkdirAll(filepath.Dir(table), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(table, []byte("# of it\nو\tconjunction\t# وبغداد\nف\tx\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	replace := map[string]string{}
	if err := bareTables(dir, module, replace); err != nil {
		t.Fatal(err)
	}
	if got, err := os.ReadFile(replace[table]); err != nil || string(got) != "و\tconjunction\nف\tx\n" {
		t.Errorf("%q, %v", got, err)
	}
}
