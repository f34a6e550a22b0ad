package corpus_test

import (
	"bytes"
	"context"
	"os"
	"strings"
	"testing"

	"mudawwana/corpus"
	"mudawwana/corpus/ingest"
)

// TestReadersOfTheSeedsFindWhatTheyAskFor prints recall at 5 (how many of the
// articles that should come are among as many Hits, five at least), the mean
// reciprocal rank of the first of them (Voorhees, 1999), and what is missing.
func TestReadersOfTheSeedsFindWhatTheyAskFor(t *testing.T) {
	c := seedCorpus(t)
	table, err := os.ReadFile("testdata/relevance.txt")
	if err != nil {
		t.Fatal(err)
	}
	var queries, recall, reciprocal float64
	for line := range strings.Lines(string(table)) {
		query, answers, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok || query[0] == '#' {
			continue
		}
		want := strings.Fields(answers)
		r, err := c.Search(context.Background(), corpus.Request{Query: query, Limit: max(5, len(want))})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, h := range r.Hits {
			got = append(got, short(h.ID))
			for _, id := range h.Copies {
				got = append(got, short(id))
			}
		}
		found, first := ranks(got, want)
		queries++
		recall += float64(found) / float64(len(want))
		if first > 0 {
			reciprocal += 1 / float64(first)
		}
		if found < len(want) || first != 1 {
			t.Logf("%s: want %v, got %v", query, want, got)
		}
	}
	t.Logf("%.0f queries: recall@5 %.3f, MRR %.3f", queries, recall/queries, reciprocal/queries)
	if queries < 60 || recall/queries < 0.95 || reciprocal/queries < 0.9 {
		t.Error("readers would miss what is there")
	}
}

// ranks returns how many of want are in got, and the rank of the first, from 1;
// 0 when none is.
func ranks(got, want []string) (found, first int) {
	for _, w := range want {
		for i, g := range got {
			if g == w {
				found++
				if first == 0 || i+1 < first {
					first = i + 1
				}
				break
			}
		}
	}
	return found, first
}

// short is page/number of the ID of an article of the seeds.
func short(id corpus.ArticleID) string {
	s := string(id)
	return s[:3] + "/" + s[strings.LastIndexByte(s, '-')+1:]
}

func seedCorpus(t *testing.T) *corpus.Corpus {
	b := corpus.NewBuilder("seeds")
	_, err := ingest.Folder(context.Background(), "../seeds", ingest.Options{}, func(f ingest.File) error {
		for _, a := range f.Articles {
			if err := b.Add(a); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	var segment bytes.Buffer
	n, err := b.WriteTo(&segment)
	if err != nil {
		t.Fatal(err)
	}
	c, err := corpus.Open(bytes.NewReader(segment.Bytes()), n)
	if err != nil {
		t.Fatal(err)
	}
	return c
}
