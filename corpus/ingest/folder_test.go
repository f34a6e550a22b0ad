package ingest

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"mudawwana/corpus"
)

func read(t testing.TB, dir string) (ids []corpus.ArticleID, s Summary, err error) {
	t.Helper()
	s, err = Folder(context.Background(), dir, Options{}, func(f File) error {
		ids = append(ids, f.Page.Articles...)
		return nil
	})
	return ids, s, err
}

func TestFolderTakesWhatIsGoodAndTellsWhatIsNot(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "good.txt", story)
	write(t, dir, "deep/er/good.txt", story)
	write(t, dir, "SOURCES.md", "# المصادر\n\n"+story)
	write(t, dir, ".hidden/a.txt", story)
	write(t, dir, "picture.jpg", "\xff\xd8\xff")
	write(t, dir, "archive.txt", "PK\x03\x04\x00\x00\x00\x01\x02")
	write(t, dir, "empty.txt", "")
	write(t, dir, "long.txt", strings.Repeat("س", pageLimit/2+1))
	write(t, dir, "wrong.jsonl", "{\n")
	outside := filepath.Join(t.TempDir(), "secret.txt")
	if err := os.WriteFile(outside, []byte(story), 0o644); err != nil {
		t.Fatal(err)
	}
	for name, target := range map[string]string{"link.txt": outside, "inner.txt": "good.txt", "nowhere.txt": "gone.txt"} {
		if err := os.Symlink(target, filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	ids, s, err := read(t, dir)
	if err != nil || len(ids) != 3 || s.Pages != 3 || s.Articles != 3 {
		t.Errorf("%v %+v %v", ids, s, err)
	}
	var told []string
	for _, w := range s.Warnings {
		path, reason, ok := strings.Cut(w, ": ")
		if !ok || reason == "" || strings.Contains(w, "\n") {
			t.Errorf("warning %q", w)
		}
		told = append(told, path)
	}
	if want := []string{"archive.txt", "empty.txt", "link.txt", "long.txt", "nowhere.txt", "wrong.jsonl"}; !slices.Equal(told, want) {
		t.Errorf("warned of %q, want %q", s.Warnings, want)
	}
}

func TestAddingAFileRenamesNothing(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"b.txt", "x/b.txt", "x_b.txt", "x-b.txt", "X_b.txt", "b.html", "خبر.txt", "مقال.txt"} {
		write(t, dir, name, story)
	}
	before, _, err := read(t, dir)
	if err != nil {
		t.Fatal(err)
	}
	write(t, dir, "a.txt", story)
	write(t, dir, "x/a.txt", story)
	after, _, err := read(t, dir)
	if err != nil || len(after) != len(before)+2 {
		t.Fatal(before, after, err)
	}
	seen := map[corpus.ArticleID]int{}
	for _, id := range after {
		seen[id]++
	}
	for _, id := range before {
		if seen[id] != 1 {
			t.Errorf("%s: %d times in %v", id, seen[id], after)
		}
	}
}

func TestFolderSaysWhenNothingIsLeft(t *testing.T) {
	empty := t.TempDir()
	if _, _, err := read(t, empty); !errors.Is(err, ErrEmpty) {
		t.Errorf("an empty folder: %v", err)
	}
	write(t, empty, "a.txt", "\x00\x01")
	if _, _, err := read(t, empty); !errors.Is(err, ErrEmpty) {
		t.Errorf("a folder of nothing readable: %v", err)
	}
	if _, _, err := read(t, filepath.Join(empty, "gone")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("no folder: %v", err)
	}
}

func TestFolderStopsWhenAsked(t *testing.T) {
	dir := t.TempDir()
	for i := range 200 {
		write(t, dir, fmt.Sprintf("%d.txt", i), story)
	}
	ctx, cancel := context.WithCancel(context.Background())
	n := 0
	_, err := Folder(ctx, dir, Options{}, func(File) error {
		if n++; n == 3 {
			cancel()
		}
		return nil
	})
	if !errors.Is(err, context.Canceled) || n > 4 {
		t.Errorf("%d files, %v", n, err)
	}
	stop := errors.New("enough")
	if _, err := Folder(context.Background(), dir, Options{}, func(File) error { return stop }); !errors.Is(err, stop) {
		t.Errorf("got %v", err)
	}
}

func TestOwnLabelsAreRead(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "labels.txt", "related\twhole\tخزانة الحكايات\n")
	write(t, dir, "bad.txt", "related whole x\n")
	if _, err := Parse("a.txt", []byte(story+"\nخزانة الحكايات\n\nحكاية الجسر القديم\n"), Options{Labels: filepath.Join(dir, "labels.txt")}); err != nil {
		t.Error(err)
	}
	if _, err := Parse("a.txt", []byte(story), Options{Labels: filepath.Join(dir, "bad.txt")}); err == nil || !strings.Contains(err.Error(), "line 1") {
		t.Errorf("a wrong file of labels: %v", err)
	}
}
