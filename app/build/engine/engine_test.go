package engine

import (
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

const documents = `{"id":"doc/1","title":"الحكومة العراقية تجتمع","text":"اجتمعت الحكومة في بغداد.","date":"2023-08-05","source":"وكالة"}
{"id":"doc/2","title":"مباراة في باريس","text":"فاز الفريق بالمباراة.","date":"2023-08-06"}

not json
{"id":"doc/1","title":"again"}
`

// makeSegment indexes documents and returns the segment file and its folder.
func makeSegment(t *testing.T) (segment, dir string) {
	t.Helper()
	dir = t.TempDir()
	write(t, filepath.Join(dir, "docs.jsonl"), documents)
	segment = filepath.Join(dir, "docs.seg")
	var out, warnings strings.Builder
	if err := Run([]string{"index", filepath.Join(dir, "docs.jsonl"), segment}, &out, &warnings); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(out.String(), ": 2 articles, ") {
		t.Errorf("stdout %s", &out)
	}
	for _, want := range []string{"docs.jsonl:4: not a document", `docs.jsonl:5: id "doc/1" was given before`} {
		if !strings.Contains(warnings.String(), want) {
			t.Errorf("no %q in %s", want, &warnings)
		}
	}
	return segment, dir
}

func TestSearchFindsWhatIndexWrote(t *testing.T) {
	segment, _ := makeSegment(t)
	var out, other strings.Builder
	if err := Run([]string{"search", segment, "الحكومه", "-json"}, &out, &other); err != nil {
		t.Fatal(err)
	}
	line := regexp.MustCompile(`^\{"rank":1,"id":"doc/1","score":[0-9.]+,"title":"الحكومة العراقية تجتمع","source":"وكالة","date":"2023-08-05","snippets":\[".*بغداد.*"\]\}\n$`)
	if !line.MatchString(out.String()) || other.String() != "" {
		t.Errorf("stdout %s stderr %s", &out, &other)
	}
	out.Reset()
	if err := Run([]string{"search", "-match", "folded", segment, "مباراة"}, &out, &other); err != nil {
		t.Fatal(err)
	}
	want := "1. مباراة في باريس\n   doc/2 · 2023-08-06\n   فاز الفريق بالمباراة.\n\n1 of 1 articles\n"
	if out.String() != want {
		t.Errorf("stdout %s, want %s", &out, want)
	}
}

func TestSearchWritesARunAndTimes(t *testing.T) {
	segment, dir := makeSegment(t)
	queries, run, times := filepath.Join(dir, "q.jsonl"), filepath.Join(dir, "q.run"), filepath.Join(dir, "q.tsv")
	write(t, queries, "{\"id\":\"q1\",\"text\":\"الحكومة العراقية\"}\n{\"id\":2,\"text\":\"مباراة\"}\n")
	var out, other strings.Builder
	if err := Run([]string{"search", segment, "-queries", queries, "-run", run, "-times", times, "-top", "1"}, &out, &other); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		run:   `^q1 Q0 doc/1 1 [0-9.]+ mudawwana\n2 Q0 doc/2 1 [0-9.]+ mudawwana\n$`,
		times: `^q1\t[0-9]+\n2\t[0-9]+\n$`,
	} {
		b, err := os.ReadFile(name)
		if err != nil || !regexp.MustCompile(want).Match(b) {
			t.Errorf("%s: %s, %v", name, b, err)
		}
	}
}

func TestWrongUsageIsOneClearError(t *testing.T) {
	segment, dir := makeSegment(t)
	damaged, empty := filepath.Join(dir, "damaged.seg"), filepath.Join(dir, "empty.jsonl")
	b, err := os.ReadFile(segment)
	if err != nil {
		t.Fatal(err)
	}
	write(t, damaged, string(b[:len(b)/2]))
	write(t, empty, "\n")
	for args, want := range map[string]string{
		"":                                  "index or search?",
		"find":                              `no command "find"`,
		"index":                             "index DOCS OUT",
		"index " + dir + "/none out":        "no such file",
		"index " + segment + " out":         "neither a folder nor",
		"index " + empty + " " + dir + "/o": "no document",
		"index -strict " + dir + "/docs.jsonl " + dir + "/o": "2 documents could not be read",
		"search":                                                  "search SEGMENT",
		"search " + dir + "/none x":                               "no such file",
		"search " + damaged + " x":                                "damaged",
		"search " + segment + " -foo":                             "-foo",
		"search " + segment + " -top x":                           "-top",
		"search " + segment + " -match fuzz":                      "exact, folded, stem or near",
		"search " + segment + " -run x":                           "need -queries",
		"search " + segment + " x -queries y -run z":              "at once",
		"search " + segment + " -queries " + dir + "/none -run z": "no such file",
	} {
		err := Run(strings.Fields(args), new(strings.Builder), new(strings.Builder))
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q", args, err, want)
		}
	}
	if err := Run([]string{"search", damaged, "x"}, nil, nil); errors.Is(err, ErrUsage) {
		t.Errorf("a damaged file is no wrong usage: %v", err)
	}
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}
