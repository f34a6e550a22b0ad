package ingest

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"

	"mudawwana/corpus"
)

// ErrEmpty says that a folder gave no article: put documents into it.
var ErrEmpty = errors.New("no article in the folder")

// metaSuffix ends the name of a file of corrections: page.txt.meta.json, or
// page.meta.json, beside page.txt.
const metaSuffix = ".meta.json"

// Summary counts what a folder gave.
type Summary struct {
	Pages    int
	Articles int
	Lines    map[corpus.LineKind]int // source lines by kind
	Warnings []string                // "path: reason", in the order of paths
}

// documentation names files that speak of a folder and are not of it.
var documentation = map[string]bool{"sources.md": true, "readme.md": true, "license.md": true, "license.txt": true, "readme.txt": true}

// Folder reads every file of a folder, at any depth, in the order of their
// paths, and yields what each gave: one File a page, one a record. Files are
// read by all cores; a few wait for their turn, so that memory does not grow
// with the folder. A file that cannot be read gives a warning of the Summary
// and the rest goes on. The error is ErrEmpty when nothing is left, that of
// yield, or that of ctx.
//
// Files of other extensions than Formats, hidden files, and SOURCES.md,
// README.md and LICENSE.md are no documents. dir may also be a single file.
func Folder(ctx context.Context, dir string, opt Options, yield func(File) error) (Summary, error) {
	f := folder{dir: dir, sum: Summary{Lines: map[corpus.LineKind]int{}}, yield: yield}
	p, err := newParser(opt)
	if err != nil {
		return f.sum, err
	}
	f.parser = p
	if err := f.read(ctx); err != nil {
		return f.sum, fmt.Errorf("ingest: %w", err)
	}
	if f.sum.Articles == 0 {
		return f.sum, fmt.Errorf("ingest: %s: %w", dir, ErrEmpty)
	}
	return f.sum, nil
}

// ParseFile reads one file of the disk and the corrections beside it; name
// becomes Page.Path, and what cannot be read of it a warning.
func ParseFile(file, name string, opt Options) ([]File, error) {
	p, err := newParser(opt)
	if err != nil {
		return nil, err
	}
	j := job{file: file, path: name}
	var out []File
	err = j.run(p, func(f File) error {
		out = append(out, f)
		return nil
	})
	return out, err
}

// folder is one run of Folder.
type folder struct {
	*parser
	dir   string
	sum   Summary
	yield func(File) error
}

// job is one file to read. Its results come in order through out, which is
// closed after the last.
type job struct {
	file, path string
	warning    string // why it is not read, empty when it is
	out        chan File
}

// read walks the folder, has each file read, and takes the results in order.
func (f *folder) read(ctx context.Context) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	workers := runtime.GOMAXPROCS(0)
	jobs := make(chan *job)
	queue := make(chan *job, 4*workers)
	var walkErr error
	var all sync.WaitGroup
	defer all.Wait()
	defer cancel()
	all.Go(func() {
		defer close(queue)
		defer close(jobs)
		walkErr = f.walk(ctx, func(j *job) error {
			j.out = make(chan File, 4)
			for _, to := range []chan *job{queue, jobs} {
				select {
				case to <- j:
				case <-ctx.Done():
					return ctx.Err()
				}
			}
			return nil
		})
	})
	for range workers {
		all.Go(func() {
			for j := range jobs {
				f.work(ctx, j)
			}
		})
	}
	for j := range queue {
		if err := f.take(ctx, j); err != nil {
			return err
		}
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return walkErr
}

// work reads one file into its channel; an error becomes a warning.
func (f *folder) work(ctx context.Context, j *job) {
	defer close(j.out)
	send := func(file File) error {
		select {
		case j.out <- file:
			return nil
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	warning := j.warning
	if warning == "" {
		if err := j.run(f.parser, send); err != nil {
			warning = err.Error()
		}
	}
	if warning != "" && ctx.Err() == nil {
		// The receiver is gone only when ctx is done.
		_ = send(File{Warnings: []string{j.path + ": " + warning}})
	}
}

// take hands on the results of one file.
func (f *folder) take(ctx context.Context, j *job) error {
	for {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case file, ok := <-j.out:
			if !ok {
				return nil
			}
			f.sum.Warnings = append(f.sum.Warnings, file.Warnings...)
			if file.Page.ID == "" {
				continue
			}
			f.sum.add(file)
			if err := f.yield(file); err != nil {
				return err
			}
		}
	}
}

func (s *Summary) add(f File) {
	s.Pages++
	s.Articles += len(f.Articles)
	for _, l := range sourceLines(f.Page.Lines) {
		s.Lines[l.Kind] += l.End - l.Start + 1
	}
}

// walk finds the documents in the order of their paths.
func (f *folder) walk(ctx context.Context, found func(*job) error) error {
	root, err := filepath.EvalSymlinks(f.dir)
	if err != nil {
		return err
	}
	return filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
		rel, relErr := filepath.Rel(root, name)
		if relErr != nil {
			return relErr
		}
		if rel == "." && d != nil && !d.IsDir() {
			rel = filepath.Base(name)
		}
		j := &job{file: name, path: filepath.ToSlash(rel)}
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case err != nil && d == nil:
			return err
		case err != nil:
			j.warning = err.Error()
			return found(j)
		case rel != "." && strings.HasPrefix(d.Name(), "."):
			if d.IsDir() {
				return filepath.SkipDir
			}
			return nil
		case d.IsDir() || !isDocument(d.Name()):
			return nil
		case d.Type()&fs.ModeSymlink != 0:
			j.warning = outside(root, name)
		case !d.Type().IsRegular():
			j.warning = "no regular file"
		}
		return found(j)
	})
}

func isDocument(name string) bool {
	name = strings.ToLower(name)
	ext := filepath.Ext(name)
	return ext != "" && strings.Contains(Formats+" ", ext+" ") && !documentation[name]
}

// outside says why a symbolic link is not followed, empty when it is: only a
// file of the folder itself is read through a link.
func outside(root, name string) string {
	target, err := filepath.EvalSymlinks(name)
	if err != nil {
		return "a broken symbolic link"
	}
	if rel, err := filepath.Rel(root, target); err != nil || !filepath.IsLocal(rel) {
		return "a symbolic link out of the folder"
	}
	if info, err := os.Stat(target); err != nil || !info.Mode().IsRegular() {
		return "a symbolic link to no regular file"
	}
	return ""
}

// run reads the file.
func (j *job) run(p *parser, yield func(File) error) error {
	ext := strings.ToLower(filepath.Ext(j.file))
	if ext == ".jsonl" || ext == ".csv" || ext == ".tsv" {
		in, err := os.Open(j.file)
		if err != nil {
			return err
		}
		defer in.Close()
		return p.recordFile(corpus.Page{ID: pageID(j.path), Path: j.path}, ext, in, yield)
	}
	info, err := os.Stat(j.file)
	if err != nil {
		return err
	}
	if info.Size() > pageLimit {
		return fmt.Errorf("%d MiB are more than a page may have (%d)", info.Size()>>20, pageLimit>>20)
	}
	data, err := os.ReadFile(j.file)
	if err != nil {
		return err
	}
	return p.file(source{path: j.path, data: data, meta: readMeta(j.file)}, yield)
}

// readMeta returns the corrections beside a file, nil when there are none.
func readMeta(file string) []byte {
	stem := strings.TrimSuffix(file, filepath.Ext(file))
	for _, name := range []string{file + metaSuffix, stem + metaSuffix} {
		if data, err := os.ReadFile(name); err == nil {
			return data
		}
	}
	return nil
}
