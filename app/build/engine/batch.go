package engine

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"time"

	"mudawwana/corpus"
)

// question is one line of a file of queries.
type question struct {
	ID   json.RawMessage `json:"id"` // a text or a number
	Text string          `json:"text"`
	id   string
}

// runTag names this engine in a TREC run.
const runTag = "mudawwana"

// batch asks every query of a file, writes the run, and asks them all again to
// measure: the first time round has filled what later ones find filled.
func (s *searching) batch(queries, run, times string) error {
	list, err := readQuestions(queries)
	if err != nil {
		return fmt.Errorf("search: %w", err)
	}
	if s.top == 0 {
		s.top = 100
	}
	err = withFile(run, func(w io.Writer) error {
		for _, q := range list {
			r, err := s.ask(q.Text)
			if err != nil {
				return err
			}
			writeRun(w, q.id, r.Hits)
		}
		return nil
	})
	if err != nil || times == "" {
		return err
	}
	return withFile(times, func(w io.Writer) error {
		for _, q := range list {
			start := time.Now()
			if _, err := s.ask(q.Text); err != nil {
				return err
			}
			fmt.Fprintf(w, "%s\t%d\n", q.id, time.Since(start).Microseconds())
		}
		return nil
	})
}

func (s *searching) ask(query string) (corpus.Result, error) {
	return s.corpus.Search(context.Background(), corpus.Request{
		Query: query, Match: s.match, Limit: s.top, Bare: true,
	})
}

func readQuestions(name string) ([]question, error) {
	var list []question
	err := lines(name, func(line []byte, number int, _ int64) error {
		var q question
		if err := json.Unmarshal(line, &q); err != nil {
			return fmt.Errorf("%s:%d: not a query: %w", name, number, err)
		}
		q.id = textOf(q.ID)
		if q.id == "" || strings.ContainsAny(q.id, " \t\n") {
			return fmt.Errorf("%s:%d: id %q: a word", name, number, q.id)
		}
		list = append(list, q)
		return nil
	})
	return list, err
}

// writeRun writes the lines of one query: qid Q0 docid rank score tag.
func writeRun(w io.Writer, id string, hits []corpus.Hit) {
	for i, h := range hits {
		// An ID with spaces would be two fields.
		doc := strings.Join(strings.Fields(externalID(h)), "_")
		score := strconv.FormatFloat(h.Score, 'f', 6, 64)
		fmt.Fprintf(w, "%s Q0 %s %d %s %s\n", id, doc, i+1, score, runTag)
	}
}

// withFile gives f a buffered file of that name, or nothing to write to when
// name is empty.
func withFile(name string, f func(io.Writer) error) error {
	if name == "" {
		return f(io.Discard)
	}
	file, err := os.Create(name)
	if err != nil {
		return fmt.Errorf("search: %w", err)
	}
	w := bufio.NewWriter(file)
	if err := errors.Join(f(w), w.Flush(), file.Close()); err != nil {
		return fmt.Errorf("search: %s: %w", name, err)
	}
	return nil
}
