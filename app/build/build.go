package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"

	"mudawwana/app/build/site"
	"mudawwana/app/build/wasm"
	"mudawwana/corpus"
	"mudawwana/corpus/ingest"
)

// segmentPath is where the browser's program looks for its index when it is
// compiled, below the root of the project.
const segmentPath = "app/segment/corpus.seg"

// largeIndex is from how many bytes on the index is a file beside the program:
// inside it the browser would hold it twice, and compile it.
const largeIndex = 1 << 20

// errStrict says that -strict turned warnings into a failure.
var errStrict = errors.New("there were warnings, and -strict is set")

// built is what a build made.
type built struct {
	files   []site.File
	index   weight // the segment, where it is inside the program
	info    corpus.Info
	summary ingest.Summary
}

// build makes the site of o.seeds at o.out.
func build(ctx context.Context, o options, r *report) (built, error) {
	var b built
	segment, summary, err := makeSegment(ctx, o, r)
	b.summary = summary
	for _, warning := range summary.Warnings {
		r.say("warning: %s", warning)
	}
	if err != nil {
		return b, err
	}
	if o.strict && len(summary.Warnings) > 0 {
		return b, errStrict
	}
	inside, beside := segment, []byte(nil)
	if o.apart || len(segment) >= largeIndex {
		inside, beside = nil, segment
	} else if b.index, err = weighIndex(segment); err != nil {
		return b, err
	}
	c, err := corpus.Open(bytes.NewReader(segment), int64(len(segment)))
	if err != nil {
		return b, err
	}
	b.info = c.Info()
	program, err := makeProgram(ctx, o, r, inside)
	if err != nil {
		return b, err
	}
	b.files, err = makeSite(ctx, o, r, source{corpus: c, program: program, index: beside})
	return b, err
}

// makeSegment reads the folder of documents into one Segment. What cannot be
// taken is a warning of the Summary, and the rest goes on.
func makeSegment(ctx context.Context, o options, r *report) ([]byte, ingest.Summary, error) {
	done := r.step("read")
	if info, err := os.Stat(o.seeds); err != nil || !info.IsDir() {
		return nil, ingest.Summary{}, fmt.Errorf("%s: no such folder of documents; put documents there or say -seeds FOLDER", o.seeds)
	}
	c := collector{builder: corpus.NewBuilder(o.title), report: r}
	c.builder.Embed()
	summary, err := ingest.Folder(ctx, o.seeds, ingest.Options{}, c.add)
	summary.Warnings = append(summary.Warnings, c.warnings...)
	if err == nil && c.articles == 0 {
		err = fmt.Errorf("%s: %w", o.seeds, ingest.ErrEmpty)
	}
	if err != nil {
		return nil, summary, err
	}
	done(fmt.Sprintf("%d articles on %d pages of %s; lines: %s", c.articles, summary.Pages, o.seeds, lineKinds(summary)))
	done = r.step("index")
	var segment bytes.Buffer
	if _, err := c.builder.WriteTo(&segment); err != nil {
		return nil, summary, err
	}
	done(kb(int64(segment.Len())))
	return segment.Bytes(), summary, nil
}

// collector hands what a folder yields to a Builder.
type collector struct {
	builder  *corpus.Builder
	report   *report
	articles int
	warnings []string
}

func (c *collector) add(f ingest.File) error {
	warn := func(err error) { c.warnings = append(c.warnings, f.Page.Path+": "+err.Error()) }
	if err := c.builder.AddPage(f.Page); err != nil {
		warn(err)
		return nil
	}
	for _, a := range f.Articles {
		if err := c.builder.Add(a); err != nil {
			warn(err)
			continue
		}
		c.articles++
	}
	c.report.progress("reading, articles:", c.articles, 0)
	return nil
}

// makeProgram compiles the browser's program around the segment; around an empty
// file where that stands beside it.
func makeProgram(ctx context.Context, o options, r *report, segment []byte) ([]byte, error) {
	done := r.step("compile")
	file := filepath.Join(o.root, filepath.FromSlash(segmentPath))
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return nil, err
	}
	if err := writeChanged(file, segment); err != nil {
		return nil, err
	}
	cache := filepath.Join(o.root, ".cache")
	out := filepath.Join(cache, "app.wasm")
	if err := os.MkdirAll(cache, 0o755); err != nil {
		return nil, err
	}
	if err := wasm.Compile(ctx, wasm.Target{Package: "./app", Dir: o.root, Cache: cache, Out: out}); err != nil {
		return nil, err
	}
	program, err := os.ReadFile(out)
	if err != nil {
		return nil, err
	}
	program = wasm.Strip(wasm.Join(program))
	done(kb(int64(len(program))))
	return program, nil
}

// writeChanged writes data unless the file holds just that, so that what
// depends on it is not made again.
func writeChanged(file string, data []byte) error {
	old, err := os.ReadFile(file)
	if err == nil && bytes.Equal(old, data) {
		return nil
	}
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return os.WriteFile(file, data, 0o644)
}

// makeSite writes the folder for the host.
func makeSite(ctx context.Context, o options, r *report, s source) ([]site.File, error) {
	done := r.step("write")
	p := site.Packer{Cache: filepath.Join(o.root, ".cache", "packed"), Quality: site.Best}
	if o.fast {
		p.Quality = site.Quick
	}
	if s.corpus.Info().Articles > keptPages {
		p.Pages = site.Quick
	}
	w, err := site.Create(o.out, p, runtime.NumCPU())
	if err != nil {
		return nil, err
	}
	if err := s.addAll(ctx, w, o, r); err != nil {
		return nil, errors.Join(err, w.Abort())
	}
	files, err := w.Commit()
	if err != nil {
		return nil, errors.Join(err, w.Abort())
	}
	done(fmt.Sprintf("%d files to %s", len(files), o.out))
	return files, nil
}
