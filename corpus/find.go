package corpus

import (
	"cmp"
	"context"
	"slices"

	"mudawwana/corpus/match"
	"mudawwana/corpus/near"
	"mudawwana/corpus/query"
	"mudawwana/corpus/record"
)

// Search answers r. It gives up with ctx.Err() soon after ctx is done.
func (c *Corpus) Search(ctx context.Context, r Request) (res Result, err error) {
	if err := c.makeReady(ctx, &r); err != nil {
		return Result{}, err
	}
	s, q := c.prepare(ctx, r)
	if !r.Bare {
		res.Query = s.explain(q, r)
	}
	if s.Done() {
		return Result{}, s.failed()
	}
	kept := c.newFilters(r.Filter, q.Filter)
	var by []float32
	if q.Empty() {
		by = s.All()
	} else {
		by = s.Scores()
		if !r.Bare {
			s.explainStops(&res.Query)
		}
	}
	defer s.Release(by)
	if s.Done() {
		return Result{}, s.failed()
	}
	if !r.Bare {
		res.Facets = c.facets(by, kept)
	}
	ranked := c.matching(by, kept)
	res.Total = len(ranked)
	order := sortOf(r.Sort, q.Empty())
	if order == ByRelevance {
		ranked = match.Leading(ranked, by, max(r.Offset, 0)+r.limit()+spare)
	}
	c.rank(ranked, by, order)
	if s.Done() {
		return Result{}, s.failed()
	}
	if !r.Bare && r.Offset == 0 {
		res.Query.Similar = s.similar(r, q, res.Total)
	}
	if res.Hits, err = s.hits(r, ranked); err != nil {
		return Result{}, err
	}
	for i := range res.Hits {
		res.Hits[i].Score = float64(by[res.Hits[i].Doc])
	}
	return res, nil
}

// search is one run of Corpus.Search.
type search struct {
	*match.Search
	ctx    context.Context
	corpus *Corpus
}

// failed returns why the search gave up, as an error of the package.
func (s *search) failed() error {
	if err := s.ctx.Err(); err != nil {
		return err
	}
	return damaged(s.Err())
}

// prepare parses r's query and looks its words up.
func (c *Corpus) prepare(ctx context.Context, r Request) (*search, query.Query) {
	q := query.Parse(r.Query)
	except := match.Except{Terms: r.Without}
	for _, reason := range r.WithoutReasons {
		except.Reasons = append(except.Reasons, near.Reason(reason))
	}
	return &search{c.match.Ask(ctx, &q.Root, r.Match, except), ctx, c}, q
}

// spare is how many more documents are ranked than asked for, since
// near-duplicates of others leave the list.
const spare = 100

// limit is how many Hits r asks for.
func (r *Request) limit() int {
	if r.Limit <= 0 {
		return 10
	}
	return r.Limit
}

// sortOf is the order to use: without words there is no relevance.
func sortOf(s Sort, empty bool) Sort {
	if empty && s == ByRelevance {
		return Newest
	}
	return s
}

// matching returns the documents that match and are kept.
func (c *Corpus) matching(by []float32, kept *filters) []uint32 {
	var docs []uint32
	for doc, v := range by {
		if v > 0 && kept.keep(uint32(doc)) {
			docs = append(docs, uint32(doc))
		}
	}
	return docs
}

// rank sorts docs. IDs are read only where all else is equal.
func (c *Corpus) rank(docs []uint32, by []float32, order Sort) {
	slices.SortFunc(docs, func(a, b uint32) int {
		score := cmp.Compare(by[b], by[a])
		if order == ByRelevance && score != 0 {
			return score
		}
		date := cmp.Compare(c.columns.From[b], c.columns.From[a])
		if order == Oldest {
			date = c.oldest(a, b)
		}
		if date != 0 || score != 0 {
			return cmp.Or(date, score)
		}
		return c.compareIDs(a, b)
	})
}

// oldest orders by date, unknown dates last.
func (c *Corpus) oldest(a, b uint32) int {
	x, y := c.columns.From[a], c.columns.From[b]
	if (x == 0) != (y == 0) {
		return cmp.Compare(y, x)
	}
	return cmp.Compare(x, y)
}

// compareIDs orders by ArticleID.
func (c *Corpus) compareIDs(a, b uint32) int {
	return cmp.Compare(c.columns.Rank[a], c.columns.Rank[b])
}

// group is a document of a Result with its near-duplicates, in order.
type group struct {
	doc    uint32
	copies []uint32
}

// groups puts near-duplicates under the best of them.
func (c *Corpus) groups(ranked []uint32) []group {
	list := make([]group, 0, len(ranked))
	place := map[uint32]int{} // by leader
	for _, doc := range ranked {
		if c.copied[doc] {
			leader := c.leader[doc]
			if n, ok := place[leader]; ok {
				list[n].copies = append(list[n].copies, doc)
				continue
			}
			place[leader] = len(list)
		}
		list = append(list, group{doc: doc})
	}
	return list
}

// hits makes the Hits of the part of the ranking that r asks for.
func (s *search) hits(r Request, ranked []uint32) ([]Hit, error) {
	var list []group
	if r.Bare {
		for _, doc := range ranked {
			list = append(list, group{doc: doc})
		}
	} else {
		list = s.corpus.groups(ranked)
	}
	from := min(max(r.Offset, 0), len(list))
	list = list[from:min(from+r.limit(), len(list))]
	m := s.marker()
	hits := make([]Hit, len(list))
	for i, g := range list {
		if s.Done() {
			return nil, s.failed()
		}
		h, err := s.hit(g, m, r.Bare)
		if err != nil {
			return nil, err
		}
		hits[i] = h
	}
	return hits, s.ctx.Err()
}

// hitOf is a Hit with what is known without reading the Article.
func hitOf(doc uint32, d record.Meta) Hit {
	return Hit{
		Doc: doc, ID: d.ID, ExternalID: d.ExternalID, Outlet: d.Outlet, Published: d.Published,
		Title: Passage{Block: TitleBlock, Text: d.Title},
	}
}

func (s *search) hit(g group, m *marker, bare bool) (Hit, error) {
	d, err := s.corpus.meta(g.doc)
	if err != nil {
		return Hit{}, damaged(err)
	}
	h := hitOf(g.doc, d)
	if bare {
		return h, nil
	}
	for _, doc := range g.copies {
		copied, err := s.corpus.meta(doc)
		if err != nil {
			return Hit{}, damaged(err)
		}
		h.Copies = append(h.Copies, copied.ID)
	}
	a, err := s.corpus.article(g.doc)
	if err != nil {
		return Hit{}, err
	}
	m.show(&h, &a)
	return h, nil
}
