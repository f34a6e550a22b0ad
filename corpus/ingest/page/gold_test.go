package page

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"mudawwana/corpus/ingest/plain"
)

// shared holds the annotated pages and real articles, where they exist.
const shared = "../../../../shared"

type goldPage struct {
	File     string
	Segments []struct {
		Start, End, Article int
		Kind, Or            string
	}
}

func readGold(t testing.TB) []goldPage {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(shared, "gold", "*.json"))
	if err != nil || len(names) == 0 {
		t.Log("no annotated pages at", shared)
		return nil
	}
	var pages []goldPage
	for _, n := range names {
		data, err := os.ReadFile(n)
		if err != nil {
			t.Fatal(err)
		}
		var p goldPage
		if err := json.Unmarshal(data, &p); err != nil {
			t.Fatal(err)
		}
		pages = append(pages, p)
	}
	return pages
}

// marked returns the page line by line.
func (g goldPage) marked(t testing.TB) []marked {
	data, err := os.ReadFile(filepath.Join(shared, "seeds", g.File))
	if err != nil {
		t.Fatal(err)
	}
	var out []marked
	for text := string(data); text != ""; {
		var row string
		row, text = CutLine(text)
		out = append(out, marked{text: row})
	}
	for _, s := range g.Segments {
		for n := s.Start; n <= s.End; n++ {
			if plain.Clean(out[n-1].text) != "" {
				out[n-1].kind, out[n-1].article = s.Kind, s.Article
			}
		}
	}
	return out
}

// score counts lines of one kind.
type score struct{ hit, wrong, missed int }

func (s score) f1() float64 {
	if s.hit == 0 {
		return 0
	}
	return 2 * float64(s.hit) / float64(2*s.hit+s.wrong+s.missed)
}
