package site

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
)

func TestWriterReplacesTheFolderWholeOrNotAtAll(t *testing.T) {
	out := filepath.Join(t.TempDir(), "dist")
	write := func(text string, commit bool) {
		t.Helper()
		w, err := Create(out, Packer{Quality: Quick}, 2)
		if err != nil {
			t.Fatal(err)
		}
		if err := w.Add("index.html", []byte(text)); err != nil {
			t.Fatal(err)
		}
		if commit {
			_, err = w.Commit()
		}
		if err := errors.Join(err, w.Abort()); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct {
		text   string
		commit bool
		want   string
	}{{"one", true, "one"}, {"two", false, "one"}, {"three", true, "three"}} {
		write(c.text, c.commit)
		got, err := os.ReadFile(filepath.Join(out, "index.html"))
		if err != nil || string(got) != c.want {
			t.Errorf("after %q: %q, %v", c.text, got, err)
		}
		beside, err := os.ReadDir(filepath.Dir(out))
		if err != nil || len(beside) != 1 {
			t.Errorf("beside it stand %v, %v", beside, err)
		}
	}
}

func TestWriterRefusesAFolderOfSomebodyElse(t *testing.T) {
	out := t.TempDir()
	letter := filepath.Join(out, "letter.txt")
	if err := os.WriteFile(letter, []byte("dear"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := Create(out, Packer{}, 1); !errors.Is(err, ErrForeign) {
		t.Errorf("Create: %v", err)
	}
	if _, err := os.Stat(letter); err != nil {
		t.Error(err)
	}
}

func TestWriterRefusesNamesOutsideTheFolder(t *testing.T) {
	w, err := Create(filepath.Join(t.TempDir(), "dist"), Packer{}, 1)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"../x", "/x", "a/../../x", "a//b", "./a"} {
		if err := w.Add(name, nil); err == nil {
			t.Errorf("%q was taken", name)
		}
	}
	if err := w.Abort(); err != nil {
		t.Error(err)
	}
}

func TestTwinsUnpackToTheFile(t *testing.T) {
	out := filepath.Join(t.TempDir(), "dist")
	w, err := Create(out, Packer{Quality: Best, Cache: t.TempDir()}, 2)
	if err != nil {
		t.Fatal(err)
	}
	text := []byte(strings.Repeat("مدونة الأخبار ", 8000)) // 25 bytes each: more than worth
	if _, err := w.AddHashed("assets/a.css", text); err != nil {
		t.Fatal(err)
	}
	if err := w.Add("b.woff2", text); err != nil {
		t.Fatal(err)
	}
	files, err := w.Commit()
	if err != nil {
		t.Fatal(err)
	}
	names := make([]string, len(files))
	for i, f := range files {
		names[i] = f.Path
	}
	css := "assets/a." + Digest(text) + ".css"
	if want := []string{".nojekyll", css, "b.woff2"}; !slices.Equal(names, want) {
		t.Fatalf("files %q, want %q", names, want)
	}
	if f := files[1]; f.Raw != int64(len(text)) || f.Gzip >= f.Raw || f.Brotli >= f.Gzip {
		t.Errorf("sizes %+v", f)
	}
	unpack := map[string]func(io.Reader) (io.Reader, error){
		".br": func(r io.Reader) (io.Reader, error) { return brotli.NewReader(r), nil },
		".gz": func(r io.Reader) (io.Reader, error) { return gzip.NewReader(r) },
	}
	for ext, open := range unpack {
		packed, err := os.ReadFile(filepath.Join(out, css+ext))
		if err != nil {
			t.Fatal(err)
		}
		r, err := open(bytes.NewReader(packed))
		if err != nil {
			t.Fatal(err)
		}
		if got, err := io.ReadAll(r); err != nil || !bytes.Equal(got, text) {
			t.Errorf("%s gives %d bytes, %v", ext, len(got), err)
		}
		if _, err := os.Stat(filepath.Join(out, "b.woff2"+ext)); err == nil {
			t.Errorf("a font was packed again")
		}
	}
}
