package main

import (
	"context"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"

	"mudawwana/app/build/wasm"
)

// rooms are the folders with an arrow to or from them, and which other rooms
// each may import: app → ui → corpus → {arabic, index, query}; ingest →
// corpus; build → {ui, corpus, ingest}; e2e → dist/ only. What knows a part of
// what corpus does stands between it and those three, and is seen by it alone. A
// folder below a room belongs to it unless it is a room itself.
var rooms = map[string][]string{
	"app":       {"app/ui", "corpus"}, // main opens the corpus for the interface
	"app/ui":    {"corpus"},
	"app/build": {"app/ui", "corpus", "corpus/ingest"},
	"app/e2e":   {},
	// what go-app alone makes, to compare with
	"app/build/visit/hello": {},

	"corpus":         {"corpus/arabic", "corpus/index", "corpus/query", "corpus/near", "corpus/typing", "corpus/article", "corpus/record", "corpus/match"},
	"corpus/arabic":  {},
	"corpus/index":   {},
	"corpus/query":   {},
	"corpus/near":    {"corpus/arabic"},
	"corpus/typing":  {"corpus/arabic"},
	"corpus/article": {},
	"corpus/record":  {"corpus/article", "corpus/arabic", "corpus/index"},
	"corpus/match":   {"corpus/article", "corpus/record", "corpus/arabic", "corpus/index", "corpus/query", "corpus/near"},
	"corpus/ingest":  {"corpus"},
}

// outside are the modules from outside that a room may import, beside the
// standard library.
var outside = map[string][]string{
	"app":                   {"github.com/maxence-charriere/go-app/v10"},
	"app/ui":                {"github.com/maxence-charriere/go-app/v10"},
	"app/build":             {"github.com/andybalholm/brotli"},
	"app/build/visit/hello": {"github.com/maxence-charriere/go-app/v10"},
	"corpus":                {"golang.org/x/text"},
	"corpus/arabic":         {"golang.org/x/text"},
	"corpus/near":           {"golang.org/x/text"},
	"corpus/typing":         {"golang.org/x/text"},
	"corpus/ingest":         {"golang.org/x/text", "golang.org/x/net/html", "github.com/hablullah/go-hijri"},
}

// heavy are the packages of the standard library that must not reach the
// browser's program by way of ours, and rooms that are in it.
var (
	heavy     = []string{"net/http", "encoding/json", "regexp", "text/template", "html/template", "crypto/tls"}
	inBrowser = []string{"app", "app/ui", "corpus", "corpus/arabic", "corpus/index", "corpus/query", "corpus/near", "corpus/typing", "corpus/article", "corpus/record", "corpus/match"}
)

const module = "mudawwana"

// roomOf returns the room that the folder, below the root, belongs to.
func roomOf(folder string) string {
	for ; folder != "."; folder = path.Dir(folder) {
		if _, ok := rooms[folder]; ok {
			return folder
		}
	}
	return ""
}

// wrongImport says why a package of room may not import what it does, or
// nothing.
func wrongImport(room, imported string) string {
	if ours, ok := strings.CutPrefix(imported, module+"/"); ok {
		if to := roomOf(ours); to != room && !slices.Contains(rooms[room], to) {
			return "no arrow leads from " + room + " to " + to
		}
		return ""
	}
	if first, _, _ := strings.Cut(imported, "/"); strings.Contains(first, ".") {
		allowed := slices.ContainsFunc(outside[room], func(m string) bool {
			return imported == m || strings.HasPrefix(imported, m+"/")
		})
		if !allowed {
			return "no module of " + room
		}
	}
	if slices.Contains(heavy, imported) && slices.Contains(inBrowser, room) {
		return "too heavy for the browser's program"
	}
	return ""
}

func TestImportsFollowTheArrows(t *testing.T) {
	root := os.DirFS("../..")
	seen := map[string]bool{}
	err := fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (d.Name() == "node_modules" || d.Name() == "testdata" || strings.HasPrefix(d.Name(), ".") && name != ".") {
			return fs.SkipDir
		}
		if !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		room := roomOf(path.Dir(name))
		if room == "" {
			t.Errorf("%s is in no room", name)
			return nil
		}
		seen[room] = true
		text, err := fs.ReadFile(root, name)
		if err != nil {
			return err
		}
		checkImports(t, room, name, text)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for room := range rooms {
		if site := room == "app/e2e"; seen[room] == site { // its tests see the site only, so no Go
			t.Errorf("Go in the room %s: %v", room, seen[room])
		}
	}
}

// checkImports looks at the imports of one file. A program that is only run by
// go generate may import what it likes.
func checkImports(t *testing.T, room, name string, text []byte) {
	if strings.Contains(string(text), "//go:build ignore") {
		return
	}
	file, err := parser.ParseFile(token.NewFileSet(), name, text, parser.ImportsOnly)
	if err != nil {
		t.Error(err)
		return
	}
	for _, i := range file.Imports {
		imported, err := strconv.Unquote(i.Path.Value)
		if err != nil {
			t.Error(err)
		}
		if why := wrongImport(room, imported); why != "" {
			t.Errorf("%s imports %s: %s", name, imported, why)
		}
	}
}

func TestTheBrowsersProgramHasNoClientAndNoTemplates(t *testing.T) {
	target := wasm.Target{Package: "./app", Dir: "../..", Cache: t.TempDir()}
	packages, err := wasm.Packages(context.Background(), target)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range []string{"net", "crypto/tls", "crypto/x509", "regexp/syntax", "text/template", "html/template", "math/big"} {
		if slices.Contains(packages, p) {
			t.Errorf("%s is in it", p)
		}
	}
}
