package engine

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"mudawwana/corpus"
	"mudawwana/corpus/ingest"
)

// indexing is one run of Index.
type indexing struct {
	builder  *corpus.Builder
	stderr   io.Writer
	progress *progress
	warnings int
	articles int
}

// Index makes one segment file of a folder or of a .jsonl or .jsonl.gz file of
// {id, title, text, date, source} a line. A document that cannot be read is one
// line on stderr, and the rest goes on.
func Index(args []string, stdout, stderr io.Writer) error {
	fs := flag.NewFlagSet("index", flag.ContinueOnError)
	title := fs.String("title", "", "the `name` of the corpus")
	strict := fs.Bool("strict", false, "fail when a document cannot be read")
	args, err := parse(fs, args)
	if err != nil {
		return err
	}
	if len(args) != 2 {
		return fmt.Errorf("%w: index DOCS OUT: a folder or a .jsonl file, and the segment file to write", ErrUsage)
	}
	start := time.Now()
	x := indexing{
		builder: corpus.NewBuilder(*title), stderr: stderr,
		progress: newProgress(stderr, "index"),
	}
	if err := x.read(args[0]); err != nil {
		return fmt.Errorf("index: %w", err)
	}
	x.progress.clear()
	if x.articles == 0 {
		return fmt.Errorf("index: %s: no document", args[0])
	}
	if *strict && x.warnings > 0 {
		return fmt.Errorf("index: %s: %d documents could not be read", args[0], x.warnings)
	}
	size, err := writeWhole(args[1], x.builder)
	if err != nil {
		return fmt.Errorf("index: %w", err)
	}
	took := time.Since(start).Seconds()
	fmt.Fprintf(stdout, "%s: %d articles, %d bytes, %.1f s, %.0f articles/s\n",
		args[1], x.articles, size, took, float64(x.articles)/took)
	return nil
}

// read adds every document of a folder or file.
func (x *indexing) read(docs string) error {
	info, err := os.Stat(docs)
	if err != nil {
		return err
	}
	name := strings.TrimSuffix(docs, ".gz")
	switch {
	case info.IsDir():
		return x.folder(docs)
	case strings.HasSuffix(name, ".jsonl") || strings.HasSuffix(name, ".ndjson"):
		return x.file(docs, info.Size())
	}
	return fmt.Errorf("%s: neither a folder nor a .jsonl or .jsonl.gz file", docs)
}

func (x *indexing) folder(dir string) error {
	sum, err := ingest.Folder(context.Background(), dir, ingest.Options{}, func(f ingest.File) error {
		if err := x.builder.AddPage(f.Page); err != nil {
			x.warn(f.Page.Path, err.Error())
			return nil
		}
		for _, a := range f.Articles {
			if err := x.builder.Add(a); err != nil {
				x.warn(f.Page.Path, err.Error())
				continue
			}
			x.articles++
		}
		x.progress.show(x.articles, 0)
		return nil
	})
	for _, w := range sum.Warnings {
		path, reason, _ := strings.Cut(w, ": ")
		x.warn(path, reason)
	}
	if errors.Is(err, ingest.ErrEmpty) {
		return nil
	}
	return err
}

func (x *indexing) file(name string, size int64) error {
	ids := slugs{}
	return lines(name, func(line []byte, number int, read int64) error {
		at := fmt.Sprintf("%s:%d", name, number)
		a, warning, err := ids.article(line)
		if err == nil {
			err = x.builder.Add(a)
		}
		if err != nil {
			x.warn(at, err.Error())
			return nil
		}
		if warning != "" {
			x.warn(at, warning)
		}
		x.articles++
		x.progress.show(x.articles, float64(read)/float64(max(size, 1)))
		return nil
	})
}

// maxWarnings is how many warnings are printed one by one.
const maxWarnings = 50

func (x *indexing) warn(at, reason string) {
	x.warnings++
	if x.warnings > maxWarnings {
		return
	}
	x.progress.clear()
	fmt.Fprintf(x.stderr, "index: %s: %s\n", at, reason)
	if x.warnings == maxWarnings {
		fmt.Fprintln(x.stderr, "index: further documents that cannot be read are only counted")
	}
}

// writeWhole writes what w writes to a file of that name, whole or not at all,
// and returns its size.
func writeWhole(name string, w io.WriterTo) (int64, error) {
	f, err := os.CreateTemp(filepath.Dir(name), filepath.Base(name)+".*")
	if err != nil {
		return 0, err
	}
	defer os.Remove(f.Name()) // there is nothing to remove after the rename
	size, err := w.WriteTo(f)
	if err = errors.Join(err, f.Close()); err != nil {
		return 0, err
	}
	if err := os.Chmod(f.Name(), 0o644); err != nil {
		return 0, err
	}
	return size, os.Rename(f.Name(), name)
}

// progress is a line on a terminal that says how far a long step is.
type progress struct {
	w     io.Writer // nil when nobody looks
	label string
	last  time.Time
	shown bool
}

func newProgress(w io.Writer, label string) *progress {
	if !isTerminal(w) {
		w = nil
	}
	return &progress{w: w, label: label}
}

// show prints at most five times a second; part is how much is done, 0 to 1,
// 0 when unknown.
func (p *progress) show(n int, part float64) {
	if p.w == nil || time.Since(p.last) < time.Second/5 {
		return
	}
	p.last, p.shown = time.Now(), true
	if part > 0 {
		fmt.Fprintf(p.w, "\r%s: %d articles, %.0f %%", p.label, n, 100*part)
		return
	}
	fmt.Fprintf(p.w, "\r%s: %d articles", p.label, n)
}

func (p *progress) clear() {
	if p.shown {
		fmt.Fprint(p.w, "\r\x1b[K")
		p.shown = false
	}
}
