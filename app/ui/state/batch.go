package state

import (
	"slices"
	"strings"

	"mudawwana/corpus"
)

// Found is one query of a batch with what it found.
type Found struct {
	Query string
	Total int
	Best  corpus.Hit // when Total is not 0
}

// Batch is a list of queries that are searched for one after another.
type Batch struct {
	Queries []string
	Done    []Found // of the first queries
}

// maxBatch is the most queries of one batch.
const maxBatch = 1000

// NewBatch reads queries, one a line, each once.
func NewBatch(text string) Batch {
	var b Batch
	seen := map[string]bool{}
	for line := range strings.Lines(strings.TrimPrefix(text, "\uFEFF")) {
		q := strings.TrimSpace(line)
		if q != "" && !seen[q] && len(b.Queries) < maxBatch {
			seen[q] = true
			b.Queries = append(b.Queries, q)
		}
	}
	return b
}

// Searched is the State with a batch that has come further.
func (s State) Searched(b Batch) State {
	b.Done = slices.Clone(b.Done)
	s.Batch = b
	return s
}
