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

// parser holds what all pages share. It does not change once made.
type parser struct {
	labels  labelSet
	verbs   map[string]bool
	weights weights
	grammar *grammar
	classes map[string]string // of classes.txt
}

func newParser(opt Options) (*parser, error) {
	p := &parser{labels: labelSet{}, verbs: wordSet(verbData), classes: readClasses(classData)}
	var err error
	if p.weights, err = readWeights(modelData); err != nil {
		return nil, fmt.Errorf("ingest: %w", err)
	}
	if p.grammar, err = readGrammar(grammarData, p.weights); err != nil {
		return nil, fmt.Errorf("ingest: %w", err)
	}
	if err = p.labels.readLabels(labelData); err != nil {
		return nil, fmt.Errorf("ingest: %w", err)
	}
	if opt.Labels == "" {
		return p, nil
	}
	own, err := os.ReadFile(opt.Labels)
	if err != nil {
		return nil, fmt.Errorf("ingest: %w", err)
	}
	if err = p.labels.readLabels(string(own)); err != nil {
		return nil, fmt.Errorf("ingest: %s: %w", opt.Labels, err)
	}
	return p, nil
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
// how many lines of text it may have.
const (
	pageLimit = 32 << 20
	lineLimit = 20000
)

// file reads one file in its format.
func (p *parser) file(s source, yield func(File) error) error {
	page := corpus.Page{ID: pageID(s.path), Path: s.path}
	switch ext := strings.ToLower(path.Ext(s.path)); ext {
	case ".jsonl", ".csv", ".tsv":
		return p.recordFile(page, ext, bytes.NewReader(s.data), yield)
	}
	f, err := p.pageFile(page, s)
	if err != nil {
		return err
	}
	return yield(f)
}

// pageFile reads a file that is one page.
func (p *parser) pageFile(page corpus.Page, s source) (File, error) {
	if len(s.data) > pageLimit {
		return File{}, fmt.Errorf("%d MiB are more than a page may have (%d)", len(s.data)>>20, pageLimit>>20)
	}
	text, encoding, broken, err := Decode(s.data)
	if err != nil {
		return File{}, err
	}
	page.Encoding = encoding
	var warnings []string
	if broken > 0 {
		warnings = append(warnings, fmt.Sprintf("%s: %d byte sequences are no %s, read as U+FFFD", s.path, broken, encoding))
	}
	var lines []line
	var h head
	var fix *correction
	switch ext := strings.ToLower(path.Ext(s.path)); {
	case ext == ".html" || ext == ".htm" || looksHTML(text):
		lines, h = p.readHTML(text)
	case ext == ".md":
		lines, fix, err = splitMarkdown(text)
	default:
		lines = splitLines(text)
	}
	if err != nil {
		return File{}, err
	}
	if len(lines) > lineLimit {
		return File{}, fmt.Errorf("%d lines of text are more than a page may have (%d)", len(lines), lineLimit)
	}
	if s.meta != nil {
		if fix, err = readCorrection(s.meta); err != nil {
			warnings = append(warnings, fmt.Sprintf("%s: %s: %v; read without it", s.path, metaSuffix, err))
			fix = nil
		}
	}
	f, err := p.corrected(page, lines, fix)
	if err != nil {
		warnings = append(warnings, fmt.Sprintf("%s: %v; read without the correction", s.path, err))
		f = p.page(page, lines)
		fix = nil
	}
	h.describe(f.Articles)
	if fix != nil {
		fix.apply(f.Articles)
	}
	if len(f.Articles) == 0 {
		warnings = append(warnings, s.path+": no article in it")
	}
	f.Warnings = warnings
	return f, nil
}

// corrected reads the lines in the ranges that fix names, if it names any.
func (p *parser) corrected(page corpus.Page, lines []line, fix *correction) (File, error) {
	if fix == nil || len(fix.Articles) == 0 {
		return p.page(page, lines), nil
	}
	parts, rest, err := fix.cut(lines)
	if err != nil {
		return File{}, err
	}
	a := assembler{parser: p, page: page}
	for _, part := range parts {
		a.begin()
		for i, r := range p.classify(part) {
			a.add(i, r)
		}
	}
	for _, l := range rest {
		a.page.Lines = append(a.page.Lines, corpus.Line{
			LineRange: corpus.LineRange{Start: l.start, End: l.end}, Kind: "widget", Reason: "correction", Text: cmp.Or(l.raw, l.text),
		})
	}
	slices.SortStableFunc(a.page.Lines, func(x, y corpus.Line) int { return cmp.Compare(x.Start, y.Start) })
	return a.file(), nil
}

// page classifies lines and assembles the articles.
func (p *parser) page(page corpus.Page, lines []line) File {
	if len(lines) == 0 {
		return File{Page: page}
	}
	read := p.classify(lines)
	a := assembler{parser: p, page: page}
	return a.assemble(read)
}

// reading is a line with what the model made of it.
type reading struct {
	*line
	part, class string
	f           features
}

// classify reads the lines as a sequence.
func (p *parser) classify(lines []line) []reading {
	v := newView(lines, p)
	out := make([]reading, len(lines))
	scores := make([][]float64, len(lines))
	for i := range lines {
		out[i] = reading{line: &lines[i], f: v.features(i)}
		scores[i] = p.grammar.spread(p.weights.scores(out[i].f))
	}
	for i, s := range p.grammar.decode(scores) {
		out[i].part, out[i].class, _ = strings.Cut(p.grammar.states[s].name, ".")
	}
	return out
}

// looksHTML says whether a text is a whole HTML page, whatever its name.
func looksHTML(text string) bool {
	head := strings.ToLower(strings.TrimSpace(text[:min(len(text), 512)]))
	return strings.HasPrefix(head, "<!doctype html") || strings.HasPrefix(head, "<html")
}
