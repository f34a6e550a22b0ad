package ingest

import (
	"bytes"
	"cmp"
	"fmt"
	"os"
	"path"
	"slices"
	"strings"

	"mudawwana/corpus"
	"mudawwana/corpus/ingest/decode"
	"mudawwana/corpus/ingest/markup"
	"mudawwana/corpus/ingest/page"
)

// Options change how files are read. The zero value is right for most.
type Options struct {
	Labels string // path of a file of more labels, of the form of labels.txt
}

// File is what one page gave.
type File struct {
	Page     corpus.Page
	Articles []corpus.Article
	Warnings []string // "path: reason"
	silent   []corpus.LineRange
}

// Parse reads one file of any format; name decides which, see [Formats], and
// becomes Page.Path. A file of pages gives one File; a file of records gives
// one per record.
func Parse(name string, data []byte, opt Options) ([]File, error) {
	p, err := newParser(opt)
	if err != nil {
		return nil, err
	}
	var files []File
	err = p.file(source{path: name, data: data}, func(f File) error {
		files = append(files, f)
		return nil
	})
	return files, err
}

// parser reads files of every format.
type parser struct{ *page.Model }

func newParser(opt Options) (*parser, error) {
	own := ""
	if opt.Labels != "" {
		data, err := os.ReadFile(opt.Labels)
		if err != nil {
			return nil, fmt.Errorf("ingest: %w", err)
		}
		own = string(data)
	}
	m, err := page.NewModel(own)
	if err != nil {
		return nil, fmt.Errorf("ingest: %w", err)
	}
	return &parser{m}, nil
}

// source is a file as found.
type source struct {
	path string // slash-separated
	data []byte
	meta []byte // of NAME.meta.json, nil when there is none
}

// Formats names the extensions that are read; other files are left out.
const Formats = ".txt .html .htm .md .jsonl .csv .tsv"

// pageLimit is how large a file that is one page may be, in bytes; lineLimit
// how many lines of text it may have, and runeLimit how many characters a line.
const (
	pageLimit = 32 << 20
	lineLimit = 20000
	runeLimit = 200000
)

// file reads one file in its format.
func (p *parser) file(s source, yield func(File) error) error {
	of := corpus.Page{ID: pageID(s.path), Path: s.path}
	switch ext := strings.ToLower(path.Ext(s.path)); ext {
	case ".jsonl", ".csv", ".tsv":
		return p.recordFile(of, ext, bytes.NewReader(s.data), yield)
	}
	f, err := p.pageFile(of, s)
	if err != nil {
		return err
	}
	return yield(f)
}

// pageFile reads a file that is one page.
func (p *parser) pageFile(of corpus.Page, s source) (File, error) {
	if len(s.data) > pageLimit {
		return File{}, fmt.Errorf("%d MiB are more than a page may have (%d)", len(s.data)>>20, pageLimit>>20)
	}
	text, encoding, broken, err := decode.Text(s.data)
	if err != nil {
		return File{}, err
	}
	lines, head, fix, err := p.lines(s.path, text)
	if err != nil {
		return File{}, err
	}
	if len(lines) > lineLimit {
		return File{}, fmt.Errorf("%d lines of text are more than a page may have (%d)", len(lines), lineLimit)
	}
	for i := range lines {
		if lines[i].Runes > runeLimit {
			return File{}, fmt.Errorf("line %d: %d characters are more than a line of a page may have (%d)", lines[i].Start, lines[i].Runes, runeLimit)
		}
	}
	var w warnings
	w.path = s.path
	if broken > 0 {
		w.add(fmt.Sprintf("%d byte sequences are no %s, read as U+FFFD", broken, encoding))
	}
	if s.meta != nil {
		if fix, err = readCorrection(s.meta); err != nil {
			w.add(fmt.Sprintf("%s: %v; read without it", metaSuffix, err))
			fix = nil
		}
	}
	of.Encoding = encoding
	f, err := p.corrected(of, lines, fix)
	if err != nil {
		w.add(fmt.Sprintf("%v; read without the correction", err))
		f, fix = p.page(of, lines), nil
	}
	describe(&head, f.Articles)
	if fix != nil {
		fix.apply(f.Articles)
	}
	if len(f.Articles) == 0 {
		w.add("no article in it")
	}
	f.Warnings, f.silent = w.list, silent(text, f.Page.Lines)
	return f, nil
}

// warnings gathers what a reader of the build should know about one file.
type warnings struct {
	path string
	list []string
}

func (w *warnings) add(reason string) { w.list = append(w.list, w.path+": "+reason) }

// lines cuts a text by its format; the correction is that of front matter.
func (p *parser) lines(name, text string) ([]markup.Line, markup.Head, *correction, error) {
	switch ext := strings.ToLower(path.Ext(name)); {
	case ext == ".html" || ext == ".htm" || looksHTML(text):
		lines, head := markup.HTML(text)
		return lines, head, nil, nil
	case ext == ".md":
		lines, fix, err := markdown(text)
		return lines, markup.Head{}, fix, err
	}
	return markup.Split(text), markup.Head{}, nil, nil
}

// corrected reads the lines in the ranges that fix names, if it names any.
func (p *parser) corrected(of corpus.Page, lines []markup.Line, fix *correction) (File, error) {
	if fix == nil || len(fix.Articles) == 0 {
		return p.page(of, lines), nil
	}
	parts, rest, err := fix.cut(lines)
	if err != nil {
		return File{}, err
	}
	a := assembler{Model: p.Model, source: of}
	for _, part := range parts {
		a.begin()
		for i, r := range p.Read(part) {
			a.add(i, &r)
		}
	}
	for _, l := range rest {
		a.source.Lines = append(a.source.Lines, corpus.Line{
			LineRange: corpus.LineRange{Start: l.Start, End: l.End}, Kind: "widget", Reason: "correction", Text: cmp.Or(l.Raw, l.Written),
		})
	}
	slices.SortStableFunc(a.source.Lines, func(x, y corpus.Line) int { return cmp.Compare(x.Start, y.Start) })
	return a.file(), nil
}

// page reads the lines and assembles the articles.
func (p *parser) page(of corpus.Page, lines []markup.Line) File {
	a := assembler{Model: p.Model, source: of}
	return a.assemble(p.Read(lines))
}

// looksHTML says whether a text is a whole HTML page, whatever its name.
func looksHTML(text string) bool {
	head := strings.ToLower(strings.TrimSpace(text[:min(len(text), 512)]))
	return strings.HasPrefix(head, "<!doctype html") || strings.HasPrefix(head, "<html")
}

// markdown returns the lines of a Markdown text and the correction that its
// front matter is, nil without one.
func markdown(text string) ([]markup.Line, *correction, error) {
	lines, front, err := markup.Markdown(text)
	if err != nil || front == nil {
		return lines, nil, err
	}
	var c correction
	for i, row := range front {
		if err := c.row(row); err != nil {
			return nil, nil, fmt.Errorf("line %d: %w", i+2, err)
		}
	}
	return lines, &c, nil
}
