package main

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"path"
	"slices"
	"strings"
	"text/tabwriter"

	"mudawwana/app/build/site"
	"mudawwana/corpus"
	"mudawwana/corpus/ingest"
)

// The budgets, in bytes after brotli. A build that grows past them fails its
// tests; aim is where they are heading.
const (
	wasmBudget, wasmAim   = 1_200_000, 1_050_000
	visitBudget, visitAim = 1_400_000, 1_250_000
)

// weight is what one kind of file weighs.
type weight struct {
	name              string
	files             int
	raw, gzip, brotli int64
}

func (w *weight) add(f site.File) {
	w.files++
	w.raw += f.Raw
	w.gzip += f.Gzip
	w.brotli += f.Brotli
}

// kinds are the rows of the table, in its order, by the ending of a file.
var kinds = []struct{ name, endings string }{
	{"wasm", ".wasm"}, {"index", ".seg"}, {"scripts", ".js"}, {"styles", ".css"}, {"fonts", ".woff2"},
	{"pages", ".html"}, {"the rest", ""},
}

// indexRow is the number of the row of the index, where that is a file.
const indexRow = 1

// weigh sorts files into the rows of the table. The one-file edition is a row
// of its own.
func weigh(files []site.File) []weight {
	rows := make([]weight, len(kinds)+1)
	for i, k := range kinds {
		rows[i].name = k.name
	}
	rows[len(kinds)].name = oneFileName
	for _, f := range files {
		rows[kindOf(f.Path)].add(f)
	}
	return rows
}

func kindOf(name string) int {
	if name == oneFileName {
		return len(kinds)
	}
	for i, k := range kinds {
		if k.endings == path.Ext(name) || k.endings == "" {
			return i
		}
	}
	return len(kinds) - 1
}

// visited are the files that the home page loads before it has everything:
// itself, and all it names in assets/, icons for home screens aside.
func visited(files []site.File) []site.File {
	return slices.DeleteFunc(slices.Clone(files), func(f site.File) bool {
		asset := strings.HasPrefix(f.Path, "assets/") && path.Ext(f.Path) != ".png"
		return f.Path != "index.html" && f.Path != manifestName && !asset
	})
}

// firstVisit is the row of what a first visit loads.
func firstVisit(files []site.File) weight {
	visit := weight{name: "first visit"}
	for _, f := range visited(files) {
		visit.add(f)
	}
	return visit
}

// weighIndex is the row of the index, which is inside the wasm. Its weight is
// that of a large corpus too, so brotli is quick here.
func weighIndex(segment []byte) (weight, error) {
	gz, err := site.Gzip(segment)
	if err != nil {
		return weight{}, err
	}
	br, err := site.Brotli(segment, site.Quick)
	return weight{"of it the index", 1, int64(len(segment)), int64(len(gz)), int64(len(br))}, err
}

// writeTable prints the rows and the first visit. The index stands below the
// wasm that it is in, or has a row of its own.
func writeTable(w io.Writer, rows []weight, index, visit weight) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(t, "\tfiles\traw\tgzip\tbrotli\t")
	row := func(r weight) {
		fmt.Fprintf(t, "%s\t%d\t%s\t%s\t%s\t\n", r.name, r.files, kb(r.raw), kb(r.gzip), kb(r.brotli))
	}
	for i, r := range rows {
		if i == indexRow && r.files == 0 {
			r = index
		}
		row(r)
	}
	row(visit)
	return t.Flush()
}

// kb writes bytes in thousands with one digit after the point.
func kb(n int64) string { return fmt.Sprintf("%.1f KB", float64(n)/1000) }

// overBudget says in a line each which budgets are exceeded.
func overBudget(rows []weight, visit weight) []string {
	var over []string
	for _, b := range []struct {
		name        string
		got, budget int64
	}{{"the wasm", rows[0].brotli, wasmBudget}, {"a first visit", visit.brotli, visitBudget}} {
		if b.got > b.budget {
			over = append(over, fmt.Sprintf("%s is %s after brotli, the budget is %s", b.name, kb(b.got), kb(b.budget)))
		}
	}
	return over
}

// print writes what a build made: the corpus in a line, the table below it.
func (b built) print(w io.Writer) error {
	fmt.Fprintf(w, "\n%d articles · %d pages · %d words · %d terms\n",
		b.info.Articles, b.info.Pages, b.info.Words, b.info.Terms)
	return writeTable(w, weigh(b.files), b.index, firstVisit(b.files))
}

// lineKinds says how many lines of each kind were found, most first.
func lineKinds(s ingest.Summary) string {
	kinds := slices.SortedFunc(maps.Keys(s.Lines), func(a, b corpus.LineKind) int {
		return cmp.Or(cmp.Compare(s.Lines[b], s.Lines[a]), cmp.Compare(a, b))
	})
	parts := make([]string, len(kinds))
	for i, k := range kinds {
		parts[i] = fmt.Sprintf("%d %s", s.Lines[k], k)
	}
	return strings.Join(parts, ", ")
}
