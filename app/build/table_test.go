package main

import (
	"strings"
	"testing"

	"mudawwana/app/build/site"
)

var weighed = []site.File{
	{Path: "index.html", Raw: 1000, Gzip: 500, Brotli: 400},
	{Path: "article/x/index.html", Raw: 3000, Gzip: 1500, Brotli: 1200},
	{Path: "assets/app.1.wasm", Raw: 6_000_000, Gzip: 1_500_000, Brotli: 1_100_000},
	{Path: "assets/app.1.css", Raw: 2000, Gzip: 900, Brotli: 800},
	{Path: "assets/touch.1.png", Raw: 700, Gzip: 700, Brotli: 700},
	{Path: oneFileName, Raw: 2_000_000, Gzip: 2_000_000, Brotli: 2_000_000},
	{Path: "robots.txt", Raw: 10, Gzip: 10, Brotli: 10},
}

func TestTableHasARowForEachKind(t *testing.T) {
	var b strings.Builder
	if err := writeTable(&b, weigh(weighed), weight{name: "of it the index", files: 1, raw: 50_000}, firstVisit(weighed)); err != nil {
		t.Fatal(err)
	}
	want := [][]string{
		{"files", "raw", "gzip", "brotli"},
		{"wasm", "1", "6000.0 KB", "1500.0 KB", "1100.0 KB"},
		{"of it the index", "1", "50.0 KB", "0.0 KB", "0.0 KB"},
		{"scripts", "0", "0.0 KB", "0.0 KB", "0.0 KB"},
		{"styles", "1", "2.0 KB", "0.9 KB", "0.8 KB"},
		{"fonts", "0", "0.0 KB", "0.0 KB", "0.0 KB"},
		{"pages", "2", "4.0 KB", "2.0 KB", "1.6 KB"},
		{"the rest", "2", "0.7 KB", "0.7 KB", "0.7 KB"},
		{oneFileName, "1", "2000.0 KB", "2000.0 KB", "2000.0 KB"},
		// 6,000,000 + 2,000 + 1,000; 1,500,000 + 900 + 500; 1,100,000 + 800 + 400
		{"first visit", "3", "6003.0 KB", "1501.4 KB", "1101.2 KB"},
	}
	lines := strings.Split(strings.TrimRight(b.String(), "\n"), "\n")
	if len(lines) != len(want) {
		t.Fatalf("%d lines:\n%s", len(lines), &b)
	}
	for i, line := range lines {
		if got := strings.Join(strings.Fields(line), " "); got != strings.Join(want[i], " ") {
			t.Errorf("line %d: %q", i, got)
		}
	}
}

func TestBudgetNamesWhatIsOver(t *testing.T) {
	for _, c := range []struct{ wasm, visit, over int64 }{
		{wasmBudget, visitBudget, 0}, {wasmBudget + 1, visitBudget, 1}, {wasmBudget + 1, visitBudget + 1, 2},
	} {
		rows := weigh([]site.File{{Path: "x.wasm", Brotli: c.wasm}})
		if got := overBudget(rows, weight{brotli: c.visit}); int64(len(got)) != c.over {
			t.Errorf("%d and %d: %q", c.wasm, c.visit, got)
		}
	}
}
