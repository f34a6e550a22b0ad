package ingest

import (
	"os"
	"strings"
	"testing"
)

// TestTheExamplesOfTheREADMEAreRead parses each example of a format that the
// README shows, so that none can rot.
func TestTheExamplesOfTheREADMEAreRead(t *testing.T) {
	data, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, part, _ := strings.Cut(string(data), "## Your own documents")
	part, _, _ = strings.Cut(part, "**What the parser did**")
	want := map[string]int{".txt": 1, ".html": 1, ".md": 1, ".jsonl": 5, ".csv": 3}
	for _, piece := range strings.Split(part, "\n`.")[1:] {
		name, rest, _ := strings.Cut(piece, "`")
		_, example, ok := strings.Cut(rest, "\n```")
		_, example, _ = strings.Cut(example, "\n")
		example, _, _ = strings.Cut(example, "\n```")
		if !ok || strings.Count(example, "\n") < 4 {
			t.Errorf(".%s: no example of five lines: %q", name, example)
			continue
		}
		files, err := Parse("example."+name, []byte(example), Options{})
		articles := 0
		for _, f := range files {
			articles += len(f.Articles)
			for _, w := range f.Warnings {
				t.Error(w)
			}
		}
		if err != nil || articles != want["."+name] {
			t.Errorf(".%s: %d articles, want %d; %v", name, articles, want["."+name], err)
		}
		delete(want, "."+name)
	}
	if len(want) > 0 {
		t.Errorf("no example of %v", want)
	}
}
