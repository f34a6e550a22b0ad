package corpus

import (
	"fmt"
	"time"

	"mudawwana/corpus/article"
)

// What a corpus is made of: see package article.
type (
	ArticleID = article.ArticleID
	PageID    = article.PageID
	Article   = article.Article
	Block     = article.Block
	BlockKind = article.BlockKind
	Published = article.Published
	Evidence  = article.Evidence
	Related   = article.Related
	Page      = article.Page
	Line      = article.Line
	LineRange = article.LineRange
	LineKind  = article.LineKind
	Day       = article.Day
)

// The kinds of Block.
const (
	Paragraph = article.Paragraph
	Subhead   = article.Subhead
	Quote     = article.Quote
	ListItem  = article.ListItem
	Caption   = article.Caption
)

// The kinds of Evidence, weakest first.
const (
	Unknown  = article.Unknown
	Inferred = article.Inferred
	Stated   = article.Stated
)

// The Block numbers of what stands before Article.Blocks.
const (
	TitleBlock = article.TitleBlock
	DeckBlock  = article.DeckBlock
)

// DateOf returns the Day of a year from 1 to 9999, a month and a day of the
// month, and false when there is no such day.
func DateOf(year int, month time.Month, day int) (Day, bool) {
	return article.DateOf(year, month, day)
}

// ParseDay reads "2006-01-02" (ISO 8601 calendar date); "" is the unknown day.
func ParseDay(s string) (Day, error) {
	d, err := article.ParseDay(s)
	if err != nil {
		return 0, fmt.Errorf("corpus: %w", err)
	}
	return d, nil
}
