package main

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"mudawwana/corpus/ingest"
)

// good is a page that gives one article.
const good = `عنوان الخبر الأول في هذه الصفحة

اجتمعت الحكومة العراقية اليوم في بغداد لبحث مستقبل التحالف الدولي، وقال المتحدث باسمها إن المحادثات مستمرة مع الجانب الأميركي.

وأضاف المتحدث في مؤتمر صحافي أن اللجنة ستعقد اجتماعها المقبل خلال أسبوعين لمناقشة ما تبقى من النقاط.
`

// folder writes files into a new folder.
func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestBadFilesAreOneLineEachAndTheRestGoesOn(t *testing.T) {
	for _, c := range []struct {
		name     string
		files    map[string]string
		warning  string // a part of the only one; empty when there is none
		articles int
	}{
		{"good pages", map[string]string{"a.txt": good}, "", 1},
		{"a binary file", map[string]string{"a.txt": good, "b.txt": "\x7fELF\x00\x01\x02\x00\x00\xff"}, "b.txt: ", 1},
		{"broken UTF-8", map[string]string{"a.txt": good + "\nهذا سطر مكسور \xd9\xd9\xff في وسطه كلام عربي كثير.\n"}, "a.txt: ", 1},
		{"an empty file", map[string]string{"a.txt": good, "b.txt": ""}, "b.txt: ", 1},
		{"one name in two folders", map[string]string{"a/x.txt": good, "b/x.txt": strings.ReplaceAll(good, "الأول", "الثاني")}, "", 2},
	} {
		_, summary, err := makeSegment(context.Background(), options{seeds: folder(t, c.files)}, &report{out: io.Discard})
		if err != nil || summary.Articles != c.articles {
			t.Errorf("%s: %d articles, %v", c.name, summary.Articles, err)
		}
		if c.warning == "" && len(summary.Warnings) > 0 {
			t.Errorf("%s: warnings %q", c.name, summary.Warnings)
		}
		if c.warning != "" && (len(summary.Warnings) != 1 || !strings.HasPrefix(summary.Warnings[0], c.warning)) {
			t.Errorf("%s: warnings %q, want one with %q", c.name, summary.Warnings, c.warning)
		}
	}
}

func TestNothingToBuildFromIsAClearError(t *testing.T) {
	missing := filepath.Join(t.TempDir(), "nowhere")
	for _, c := range []struct{ name, seeds, want string }{
		{"no folder", missing, "no such folder"},
		{"an empty folder", t.TempDir(), ingest.ErrEmpty.Error()},
		{"a folder of nothing readable", folder(t, map[string]string{"a.bin": "x", "b.txt": "\x00\x01\x02\x03"}), ingest.ErrEmpty.Error()},
	} {
		_, _, err := makeSegment(context.Background(), options{seeds: c.seeds}, &report{out: io.Discard})
		if err == nil || !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), c.seeds) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

func TestStrictEndsWithAnErrorWhenThereWereWarnings(t *testing.T) {
	seeds := folder(t, map[string]string{"a.txt": good, "b.txt": "\x7fELF\x00\x01\x02"})
	var out strings.Builder
	_, err := build(context.Background(), options{seeds: seeds, strict: true}, &report{out: &out})
	if !errors.Is(err, errStrict) {
		t.Errorf("build: %v", err)
	}
	lines := strings.Split(out.String(), "\n")
	if !slices.ContainsFunc(lines, func(l string) bool { return strings.HasPrefix(l, "warning: b.txt: ") }) {
		t.Errorf("said %q", lines)
	}
}
