package ingest

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"mudawwana/corpus"
)

// ErrEmpty says that a folder gave no article: put documents into it.
var ErrEmpty = errors.New("no article in the folder")

// Summary counts what a folder gave.
type Summary struct {
	Pages    int
	Articles int
	Lines    map[corpus.LineKind]int // lines by kind
	Warnings []string                // "path: reason", in the order of paths
}

// documentation names files that speak of a folder and are not of it.
var documentation = map[string]bool{"sources.md": true, "readme.md": true, "license": true, "license.md": true, "license.txt": true}

// Folder reads every file of a folder, at any depth, in the order of their
// paths, and yields what each gave. A file that cannot be read gives a warning
// and the rest goes on. The error is ErrEmpty when nothing is left, that of
// yield, or that of ctx.
func Folder(ctx context.Context, dir string, opt Options, yield func(File) error) (Summary, error) {
	sum := Summary{Lines: map[corpus.LineKind]int{}}
	p, err := newParser(opt)
	if err != nil {
		return sum, err
	}
	err = filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		rel, err := filepath.Rel(dir, name)
		if err != nil {
			return err
		}
		if documentation[strings.ToLower(path.Base(rel))] || !strings.Contains(Formats+" ", strings.ToLower(path.Ext(rel))+" ") {
			return nil
		}
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		return p.file(source{path: filepath.ToSlash(rel), data: data}, func(f File) error {
			sum.Pages++
			sum.Articles += len(f.Articles)
			sum.Warnings = append(sum.Warnings, f.Warnings...)
			for _, l := range f.Page.Lines {
				sum.Lines[l.Kind] += l.End - l.Start + 1
			}
			return yield(f)
		})
	})
	if err != nil {
		return sum, fmt.Errorf("ingest: %w", err)
	}
	if sum.Articles == 0 {
		return sum, fmt.Errorf("ingest: %s: %w", dir, ErrEmpty)
	}
	return sum, ctx.Err()
}
