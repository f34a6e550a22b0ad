package corpus

import (
	"encoding/binary"
	"fmt"
	"io"

	"mudawwana/corpus/article"
	"mudawwana/corpus/index"
	"mudawwana/corpus/record"
	"mudawwana/corpus/typing"
)

// Builder turns Articles and Pages into a Segment. The same calls give the
// same bytes.
type Builder struct {
	title    string
	index    *index.Builder
	articles map[ArticleID]bool
	pages    map[PageID]bool
	waiting  []*record.Waiting // in the order of AddPage
	columns  record.Columns
	words    int
	prints   []record.Print
	phrases  typing.Collector
}

// NewBuilder returns a Builder of a corpus of that title.
func NewBuilder(title string) *Builder {
	return &Builder{
		title:    title,
		index:    index.NewBuilder(article.FieldCount),
		articles: map[ArticleID]bool{},
		pages:    map[PageID]bool{},
	}
}

// Embed says that the Segment will lie in a file that is compressed as a whole:
// see index.Builder.Embed. It must come before the first Add.
func (b *Builder) Embed() { b.index.Embed() }

// Add adds an Article; DocIDs are numbers in the order of the calls. It refuses
// an ID that is not of its shape or was added before.
func (b *Builder) Add(a Article) error {
	if err := checkID(string(a.ID)); err != nil {
		return err
	}
	if b.articles[a.ID] {
		return fmt.Errorf("corpus: two articles have the ID %q", a.ID)
	}
	x, m := record.IndexedOf(&a), record.MetaOf(&a)
	doc := index.Doc{Fields: x.Fields, Meta: record.AppendMeta(nil, &m), Stored: record.AppendArticle(nil, &a, x.Told)}
	if _, err := b.index.Add(doc); err != nil {
		return fmt.Errorf("corpus: %w", err)
	}
	b.articles[a.ID] = true
	b.words += x.Words
	b.columns.Add(&m)
	b.prints = append(b.prints, record.PrintOf(x.Keys))
	b.phrases.Add(x.Keys)
	for _, w := range b.waiting {
		if w.ID == a.Page {
			w.Told(&a)
		}
	}
	b.settle()
	return nil
}

// AddPage adds a Page, with the rules of Add for its ID. Where its Articles are
// added after it, what they and it both say is stored once.
func (b *Builder) AddPage(p Page) error {
	if err := checkID(string(p.ID)); err != nil {
		return err
	}
	if b.pages[p.ID] {
		return fmt.Errorf("corpus: two pages have the ID %q", p.ID)
	}
	b.pages[p.ID] = true
	b.waiting = append(b.waiting, record.NewWaiting(p))
	b.settle()
	return nil
}

// settle writes the pages that wait for nothing, and the first of many: an
// Article that was refused never comes.
func (b *Builder) settle() {
	const most = 64
	many := len(b.waiting) - most
	var left []*record.Waiting
	for i, w := range b.waiting {
		if w.Left <= 0 || i < many {
			b.write(w)
		} else {
			left = append(left, w)
		}
	}
	b.waiting = left
}

func (b *Builder) write(w *record.Waiting) { b.index.AddRecord(w.Append(nil)) }

// The blobs of a Segment.
const (
	infoBlob    = "info"    // text title, uint words
	columnsBlob = "columns" // see columns
	copiesBlob  = "copies"  // see copies
)

// WriteTo writes the Segment and returns its size in bytes.
func (b *Builder) WriteTo(w io.Writer) (int64, error) {
	for _, w := range b.waiting {
		b.write(w)
	}
	b.waiting = nil
	b.index.SetBlob(infoBlob, binary.AppendUvarint(record.AppendText(nil, b.title), uint64(b.words)))
	b.index.SetBlob(columnsBlob, b.columns.Append(nil))
	b.index.SetBlob(copiesBlob, record.AppendCopies(nil, b.prints))
	b.index.SetBlob(phrasesBlob, b.phrases.Append(nil))
	b.index.SetBlob(openingsBlob, b.appendOpenings(nil))
	n, err := b.index.WriteTo(w)
	if err != nil {
		return n, fmt.Errorf("corpus: %w", err)
	}
	return n, nil
}

// checkID says what is wrong with an ArticleID or a PageID.
func checkID(id string) error {
	good := len(id) >= 1 && len(id) <= 80 && id[0] != '-' && id[len(id)-1] != '-'
	for i := range len(id) {
		c := id[i]
		lower := c >= 'a' && c <= 'z' || c >= '0' && c <= '9'
		good = good && (lower || c == '-' && i > 0 && id[i-1] != '-')
	}
	if !good {
		return fmt.Errorf("corpus: %q is no ID: 1 to 80 of a-z, 0-9 and single hyphens", id)
	}
	return nil
}
