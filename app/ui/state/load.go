package state

import (
	"context"
	"errors"

	"mudawwana/corpus"
)

// Data is what the engine says about an Address: what a view draws beside the
// State. Only the parts that the view needs are filled.
type Data struct {
	Version  int // another one for other Data; 0 says nothing
	Info     corpus.Info
	Result   corpus.Result // of SearchView
	Brief    bool          // only the first Hits are to be drawn yet
	Front    corpus.Front  // of the home page
	Ways     []Way         // out of a Result without Hits
	Article  corpus.Article
	Marks    []corpus.BlockMarks // of the Query in Article
	Previous corpus.Article
	Next     corpus.Article
	Trailing bool         // these two are of the results one came from
	Similar  []corpus.Hit // to Article; comes later
	Page     corpus.Page
	Articles []corpus.Article            // that Page gave
	Titles   map[corpus.ArticleID]string // of the copies under the Hits
	Missing  bool                        // there is no such Article or Page
}

// How many articles the home page lists: the newest and the longest.
const (
	homeShown   = 20
	homeLongest = 4
)

// Load asks e for the Data of a. The Data is useful even with an error.
func Load(ctx context.Context, e Engine, a Address) (Data, error) {
	d := Data{Info: e.Info()}
	var err error
	switch a.View {
	case SearchView:
		err = d.loadSearch(ctx, e, a)
	case ArticleView:
		err = d.loadArticle(ctx, e, a)
	case PageView:
		err = d.loadPage(e, corpus.PageID(a.ID))
	}
	if errors.Is(err, corpus.ErrNotFound) {
		d.Missing, err = true, nil
	}
	return d, err
}

func (d *Data) loadSearch(ctx context.Context, e Engine, a Address) error {
	r := a.Request()
	if a.Home() {
		d.Front = e.Front(homeLongest)
		if a.Shown == 0 {
			r.Limit = homeShown
		}
	}
	var err error
	if d.Result, err = e.Search(ctx, r); err != nil {
		return err
	}
	d.nameCopies(e)
	if d.Result.Total == 0 && !a.Home() {
		d.Ways = ways(ctx, e, a, d.Result, d.Info, e.Front(0))
	}
	return ctx.Err()
}

// nameCopies reads the titles of the copies under the Hits; one that fails
// keeps its id for a name.
func (d *Data) nameCopies(e Engine) {
	d.Titles = map[corpus.ArticleID]string{}
	for _, h := range d.Result.Hits {
		for _, id := range h.Copies {
			d.Titles[id] = string(id)
			if a, err := e.Article(id); err == nil {
				d.Titles[id] = a.Title
			}
		}
	}
}

func (d *Data) loadArticle(ctx context.Context, e Engine, a Address) error {
	id := corpus.ArticleID(a.ID)
	var err error
	if d.Article, err = e.Article(id); err != nil {
		return err
	}
	previous, next := e.Neighbours(id)
	if previous != "" {
		d.Previous, _ = e.Article(previous) // a neighbour that fails is left out
	}
	if next != "" {
		d.Next, _ = e.Article(next)
	}
	if a.Query == "" {
		return nil
	}
	d.Marks, err = e.Marks(ctx, id, a.Request())
	return err
}

func (d *Data) loadPage(e Engine, id corpus.PageID) error {
	var err error
	if d.Page, err = e.Page(id); err != nil {
		return err
	}
	for _, id := range d.Page.Articles {
		a, err := e.Article(id)
		if err != nil {
			return err
		}
		d.Articles = append(d.Articles, a)
	}
	return nil
}

// Matches is the number of matches in the Article.
func (d Data) Matches() int {
	n := 0
	for _, b := range d.Marks {
		n += len(b.Marks)
	}
	return n
}
