package corpus

import (
	"errors"
	"fmt"
	"io"
	"sort"
	"sync"

	"mudawwana/corpus/index"
	"mudawwana/corpus/match"
	"mudawwana/corpus/record"
	"mudawwana/corpus/typing"
)

// Corpus answers questions about one open Segment. It may be used by several
// goroutines at once.
type Corpus struct {
	segment *index.Segment
	columns record.Columns
	leader  []uint32 // by DocID: the first of its near-duplicates, or itself
	copied  []bool   // by DocID: it has near-duplicates
	info    Info
	match   *match.Index
	pages   func() map[PageID]int
	typing  func() *typing.Helper
	written written

	laying sync.Mutex
	laid   int // terms that layOut has done
}

// Open opens the Segment of size bytes in r, which must stay readable. It
// returns ErrFormat when it is damaged, cut short or of another version.
func Open(r io.ReaderAt, size int64) (*Corpus, error) {
	s, err := index.Open(r, size)
	return opened(s, size, err)
}

// OpenBytes is Open for a Segment in memory, which must not change: nothing of
// it is copied.
func OpenBytes(b []byte) (*Corpus, error) {
	s, err := index.OpenBytes(b)
	return opened(s, int64(len(b)), err)
}

func opened(s *index.Segment, size int64, err error) (*Corpus, error) {
	if err != nil {
		return nil, damaged(err)
	}
	c := &Corpus{segment: s}
	if err := c.readBlobs(); err != nil {
		return nil, damaged(err)
	}
	c.info.Bytes = size
	c.match = match.New(s)
	c.pages = sync.OnceValue(c.readPages)
	c.typing = sync.OnceValue(c.newTyping)
	return c, nil
}

// damaged makes an error of reading a Segment the package's own, once.
func damaged(err error) error {
	if err == nil || errors.Is(err, ErrFormat) {
		return err
	}
	return fmt.Errorf("%w: %v", ErrFormat, err)
}

func (c *Corpus) readBlobs() error {
	n := c.segment.Docs()
	blob, err := c.segment.Blob(columnsBlob)
	if err != nil {
		return err
	}
	if c.columns, err = record.DecodeColumns(blob, n); err != nil {
		return err
	}
	if blob, err = c.segment.Blob(copiesBlob); err != nil {
		return err
	}
	if c.leader, err = record.DecodeCopies(blob, n); err != nil {
		return err
	}
	c.copied = make([]bool, n)
	for doc, first := range c.leader {
		if int(first) != doc {
			c.copied[doc], c.copied[first] = true, true
		}
	}
	if blob, err = c.segment.Blob(infoBlob); err != nil {
		return err
	}
	r := record.NewReader(blob)
	c.info = Info{Title: r.Text(), Words: int(r.Uint()), Articles: n, Pages: c.segment.Records(), Terms: c.segment.Terms()}
	counts := make([]int, len(c.columns.Outlets))
	for doc := range n {
		counts[c.columns.Outlet[doc]]++
		if from := c.columns.From[doc]; from > 0 {
			c.info.To = max(c.info.To, c.columns.To[doc])
			if c.info.From == 0 || from < c.info.From {
				c.info.From = from
			}
		}
	}
	c.info.Sources = sourcesOf(&c.columns, counts)
	return r.End()
}

// Info describes the corpus as a whole.
func (c *Corpus) Info() Info { return c.info }

// Article returns the Article of id, or ErrNotFound.
func (c *Corpus) Article(id ArticleID) (Article, error) {
	doc, ok := c.number(id)
	if !ok {
		return Article{}, ErrNotFound
	}
	return c.article(doc)
}

// Page returns the Page of id, or ErrNotFound.
func (c *Corpus) Page(id PageID) (Page, error) {
	n, ok := c.pages()[id]
	if !ok {
		return Page{}, ErrNotFound
	}
	return c.page(n)
}

// Neighbours returns the Articles before and after id in build order, empty at
// either end and for an unknown id.
func (c *Corpus) Neighbours(id ArticleID) (previous, next ArticleID) {
	doc, ok := c.number(id)
	if !ok {
		return "", ""
	}
	if doc > 0 {
		if m, err := c.meta(doc - 1); err == nil {
			previous = m.ID
		}
	}
	if int(doc) < c.segment.Docs()-1 {
		if m, err := c.meta(doc + 1); err == nil {
			next = m.ID
		}
	}
	return previous, next
}

func (c *Corpus) meta(doc uint32) (record.Meta, error) {
	m, err := record.DecodeMeta(c.segment.Meta(doc))
	return m, damaged(err)
}

func (c *Corpus) article(doc uint32) (Article, error) {
	m, err := c.meta(doc)
	if err != nil {
		return Article{}, err
	}
	b, err := c.segment.Stored(doc)
	if err != nil {
		return Article{}, damaged(err)
	}
	texts, err := c.texts(doc)
	if err != nil {
		return Article{}, damaged(err)
	}
	a, err := record.DecodeArticle(b, m, texts)
	return a, damaged(err)
}

func (c *Corpus) page(n int) (Page, error) {
	b, err := c.segment.Record(n)
	if err != nil {
		return Page{}, damaged(err)
	}
	p, err := record.DecodePage(b, func(id ArticleID) ([]string, error) {
		a, err := c.Article(id)
		if errors.Is(err, ErrNotFound) {
			return nil, ErrFormat
		}
		return record.TextsByPart(&a), err
	})
	return p, damaged(err)
}

// number returns the document of an ID, by halves: few are ever asked for.
func (c *Corpus) number(id ArticleID) (doc uint32, ok bool) {
	n := sort.Search(len(c.columns.Ranked), func(i int) bool { return c.idOf(c.columns.Ranked[i]) >= id })
	if n == len(c.columns.Ranked) {
		return 0, false
	}
	doc = c.columns.Ranked[n]
	return doc, c.idOf(doc) == id
}

// idOf returns the ID of a document.
func (c *Corpus) idOf(doc uint32) ArticleID {
	r := record.NewReader(c.segment.Meta(doc))
	return ArticleID(r.Text())
}

func (c *Corpus) readPages() map[PageID]int {
	m := make(map[PageID]int, c.segment.Records())
	for n := range c.segment.Records() {
		if b, err := c.segment.Record(n); err == nil {
			r := record.NewReader(b)
			m[PageID(r.Text())] = n
		}
	}
	return m
}
