// Package state is what the interface knows and where it is: the reader's
// State, its Address and the Data that the corpus gives for it. It is pure.
package state

import (
	"context"

	"mudawwana/corpus"
)

// Engine is what the interface asks of a corpus; *corpus.Corpus is one, and a
// worker can stand behind another.
type Engine interface {
	// Info describes the corpus as a whole.
	Info() corpus.Info
	// Front is what leads into the corpus, with at most longest of its longest
	// Articles.
	Front(longest int) corpus.Front
	// Search answers r. It gives up with ctx.Err() soon after ctx is done.
	Search(ctx context.Context, r corpus.Request) (corpus.Result, error)
	// Article returns the Article of id, or corpus.ErrNotFound.
	Article(id corpus.ArticleID) (corpus.Article, error)
	// Page returns the Page of id, or corpus.ErrNotFound.
	Page(id corpus.PageID) (corpus.Page, error)
	// Marks returns where r's query matches in the Article of id, in reading
	// order, or corpus.ErrNotFound.
	Marks(ctx context.Context, id corpus.ArticleID, r corpus.Request) ([]corpus.BlockMarks, error)
	// Neighbours returns the Articles before and after id in build order,
	// empty at either end.
	Neighbours(id corpus.ArticleID) (previous, next corpus.ArticleID)
	// Prepare does ahead, in small steps, what the first question would wait for.
	Prepare(ctx context.Context) error
	// Complete returns at most limit ways to go on typing, best first.
	Complete(ctx context.Context, typed string, limit int) []corpus.Completion
}
