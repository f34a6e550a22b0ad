package page

import (
	"os"
	"path/filepath"
	"testing"

	"mudawwana/corpus/ingest/gold"
	"mudawwana/corpus/ingest/markup"
	"mudawwana/corpus/ingest/plain"
)

// goldPages returns the seeds with the kind of each line.
func goldPages(t testing.TB) []handPage {
	t.Helper()
	pages, err := gold.Pages()
	if err != nil {
		t.Fatal(err)
	}
	var out []handPage
	for _, g := range pages {
		data, err := os.ReadFile(filepath.Join("../../../seeds", g.File))
		if err != nil {
			t.Fatal(err)
		}
		h := handPage{name: g.File}
		for text := string(data); text != ""; {
			var row string
			row, text = markup.Cut(text)
			h.page = append(h.page, marked{text: row})
		}
		for _, s := range g.Segments {
			for n := s.Start; n <= s.End; n++ {
				if m := &h.page[n-1]; plain.Clean(m.text) != "" {
					m.kind, m.article = s.Kind, s.Article
				}
			}
		}
		out = append(out, h)
	}
	return out
}
