package ingest

import (
	"fmt"
	"os"
	"path"
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
}

func newParser(opt Options) (*parser, error) {
	p := &parser{labels: labelSet{}, verbs: wordSet(verbData)}
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
}

// Formats names the extensions that are read; other files are left out.
const Formats = ".txt .html .htm .md .jsonl .csv .tsv"

// file reads one file in its format.
func (p *parser) file(s source, yield func(File) error) error {
	text, encoding, broken, err := Decode(s.data)
	if err != nil {
		return err
	}
	page := corpus.Page{ID: pageID(s.path), Path: s.path, Encoding: encoding}
	var f File
	switch strings.ToLower(path.Ext(s.path)) {
	default:
		f = p.page(page, splitLines(text))
	}
	if broken > 0 {
		f.Warnings = append(f.Warnings, fmt.Sprintf("%s: %d bytes are no %s, read as U+FFFD", s.path, broken, encoding))
	}
	return yield(f)
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
		scores[i] = p.weights.scores(out[i].f)
	}
	for i, s := range p.grammar.path(scores) {
		out[i].part, out[i].class, _ = strings.Cut(p.grammar.states[s].name, ".")
	}
	return out
}
