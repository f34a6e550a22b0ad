package engine

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"mudawwana/corpus"
)

// levels are the values of -match.
var levels = map[string]corpus.Level{
	"exact": corpus.Exact, "folded": corpus.Folded, "stem": corpus.Stem, "near": corpus.Near,
}

// searching is one run of Search.
type searching struct {
	corpus *corpus.Corpus
	match  corpus.Level
	top    int
	stdout io.Writer
	stderr io.Writer
}

// Search asks a segment file one query, or with -queries all those of a file.
func Search(args []string, stdout, stderr io.Writer) error {
	fs := flag.NewFlagSet("search", flag.ContinueOnError)
	match := fs.String("match", "near", "how far words may differ: exact, folded, stem or near")
	top := fs.Int("top", 0, "at most `n` articles (default 10, with -queries 100)")
	asJSON := fs.Bool("json", false, "print one JSON object a line")
	queries := fs.String("queries", "", "ask every {id,text} of a .jsonl `file`")
	run := fs.String("run", "", "with -queries: write a TREC run to `file`")
	times := fs.String("times", "", "with -queries: write query and microseconds to `file`")
	args, err := parse(fs, args)
	if err != nil {
		return err
	}
	level, ok := levels[*match]
	switch {
	case !ok:
		return fmt.Errorf("%w: search: -match %s: exact, folded, stem or near", ErrUsage, *match)
	case *top < 0:
		return fmt.Errorf("%w: search: -top %d: a number above 0", ErrUsage, *top)
	case len(args) == 0:
		return fmt.Errorf("%w: search SEGMENT [query…]\n%s", ErrUsage, usageOf(fs))
	case *queries == "" && (*run != "" || *times != ""):
		return fmt.Errorf("%w: search: -run and -times need -queries", ErrUsage)
	case *queries != "" && len(args) > 1:
		return fmt.Errorf("%w: search: a query and -queries at once", ErrUsage)
	case *queries != "" && *run == "" && *times == "":
		return fmt.Errorf("%w: search: -queries needs -run or -times", ErrUsage)
	}
	c, err := open(args[0])
	if err != nil {
		return err
	}
	s := searching{c, level, *top, stdout, stderr}
	if *queries != "" {
		return s.batch(*queries, *run, *times)
	}
	return s.one(strings.Join(args[1:], " "), *asJSON)
}

// open opens a segment file, read whole: under Node each read of a part is slow.
func open(name string) (*corpus.Corpus, error) {
	b, err := os.ReadFile(name)
	if err != nil {
		return nil, fmt.Errorf("search: %w", err)
	}
	c, err := corpus.Open(bytes.NewReader(b), int64(len(b)))
	if errors.Is(err, corpus.ErrFormat) {
		return nil, fmt.Errorf("search: %s: damaged, or of another version: make it again with index (%w)", name, err)
	}
	if err != nil {
		return nil, fmt.Errorf("search: %s: %w", name, err)
	}
	return c, nil
}

func (s *searching) one(query string, asJSON bool) error {
	r, err := s.corpus.Search(context.Background(), corpus.Request{Query: query, Match: s.match, Limit: s.top})
	if err != nil {
		return fmt.Errorf("search: %w", err)
	}
	for _, p := range r.Query.Problems {
		fmt.Fprintf(s.stderr, "search: not understood, searched as words: %s (%s)\n", query[p.Start:p.End], p.Kind)
	}
	if asJSON {
		return printJSON(s.stdout, r)
	}
	printHits(s.stdout, r)
	for _, other := range r.Query.Similar {
		fmt.Fprintf(s.stderr, "did you mean: %s\n", other)
	}
	return nil
}
