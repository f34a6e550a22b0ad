package corpus

import (
	"context"

	"mudawwana/corpus/article"
)

// Marks returns where r's query matches in the Article of id, in reading
// order, or ErrNotFound. Blocks without a match are left out.
func (c *Corpus) Marks(ctx context.Context, id ArticleID, r Request) ([]BlockMarks, error) {
	a, err := c.Article(id)
	if err != nil {
		return nil, err
	}
	s, _ := c.prepare(ctx, r)
	m := s.Matcher()
	var list []BlockMarks
	for p := range article.Parts(&a) {
		if found := m.Find(p.Text); len(found) > 0 {
			list = append(list, BlockMarks{p.Block, marksOf(found)})
		}
	}
	return list, ctx.Err()
}
