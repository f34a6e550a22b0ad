package page

import (
	"testing"

	"mudawwana/corpus/ingest/markup"
)

// TestCleanArticlesStayWhole reads real articles as they are, with and without
// their titles: nothing of them may be lost.
func TestCleanArticlesStayWhole(t *testing.T) {
	s := newSynth(t, 5)
	if s == nil {
		return
	}
	m := newTestModel(t)
	kept, lost := 0, 0
	shown := 0
	for i := range 600 {
		a := s.articles[i*13%len(s.articles)]
		text := a.Text
		if i%4 > 0 {
			text = a.Title + "\n\n" + text
		}
		for j, r := range m.Read(markup.Split(text)) {
			switch {
			case r.Kind() == "body":
				kept += r.Runes
			case i%4 == 0 || j > 0:
				lost += r.Runes
				if shown++; shown < 40 && testing.Verbose() {
					t.Logf("%s: %.90s", r.Kind(), r.Text)
				}
			}
		}
	}
	share := float64(lost) / float64(kept+lost)
	t.Logf("%.4f of the characters are not body", share)
	if share > 0.02 {
		t.Error("above 0.02")
	}
}
