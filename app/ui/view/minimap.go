package view

import (
	"strconv"

	m "mudawwana/app/ui/markup"
	"mudawwana/corpus"
)

// minimap shows at the edge of the window where in the article the matches
// stand. It is a picture of what the buttons beside the count do.
func (v draw) minimap() *m.Node {
	if v.Matches() == 0 {
		return nil
	}
	const height = 1000
	begins := map[int]int{corpus.TitleBlock: 0, corpus.DeckBlock: len(v.Article.Title)}
	total := len(v.Article.Title) + len(v.Article.Deck)
	for i, b := range v.Article.Blocks {
		begins[i] = total
		total += len(b.Text)
	}
	picture := m.El("svg.minimap", m.At("viewBox", "0 0 1 1000"), m.At("preserveAspectRatio", "none"), m.At("aria-hidden", "true"))
	for _, b := range v.Marks {
		for _, k := range b.Marks {
			y := height * (begins[b.Block] + k.Start) / max(total, 1)
			picture.Add(m.El("rect width=1 height=5", m.At("y", strconv.Itoa(y))))
		}
	}
	return picture
}
