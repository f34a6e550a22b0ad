package article

// ArticleID is the stable slug of an Article, unique in a corpus: lower-case
// ASCII letters, digits and single hyphens, 1 to 80 bytes. It does not depend
// on the other files of the corpus.
type ArticleID string

// PageID is the stable slug of a Page, of the same shape as ArticleID.
type PageID string

// BlockKind says what a Block is.
type BlockKind uint8

// The kinds of Block, in the order of their numbers in a Segment.
const (
	Paragraph BlockKind = iota
	Subhead
	Quote
	ListItem
	Caption
)

// Block is one piece of an Article, in reading order.
type Block struct {
	Kind BlockKind
	Text string // as written, one line, no markup
	Line int    // first source line, from 1; 0 when unknown
}

// Evidence says how a date is known.
type Evidence uint8

// The kinds of Evidence, weakest first.
const (
	Unknown  Evidence = iota // nothing on the page tells
	Inferred                 // concluded from what Published.Quote says
	Stated                   // printed as the date of publication
)

// Published is when an Article appeared. The zero value is an unknown date.
type Published struct {
	From, To Day      // inclusive; equal when the day is known, both zero when nothing is
	Time     string   // "15:04", empty when the page gives none
	Evidence Evidence // how From and To are known
	Quote    string   // the words of the page that tell, as written
	Line     int      // where Quote stands, from 1; 0 when unknown
}

// Article is one text of the collection.
type Article struct {
	ID           ArticleID
	ExternalID   string // what the collection it came from calls it; empty when that is ID
	Title        string
	TitleDerived bool // the page prints no title: Title is the first sentence
	Deck         string
	Blocks       []Block
	Outlet       string // as the page names it; empty when it does not
	Agencies     []string
	Byline       string
	Dateline     string // place and agency before the text
	Section      string
	Published    Published
	Keywords     []string
	Lang         string // BCP 47, "ar" when empty
	Source       string // address of the page at its publisher, empty when unknown
	Related      []Related
	Page         PageID
	Lines        LineRange
}

// Related is a teaser or a link-list entry that followed an Article on its page.
type Related struct {
	Title   string
	Summary string
	Line    int
}

// LineRange is a range of source lines from 1, both ends included.
type LineRange struct{ Start, End int }

// LineKind is what the page parser made of a line; its text is the name used
// in the annotated pages: "headline", "body", "caption", "duplicate"…
type LineKind string

// Line is a run of source lines with one kind, and why it has that kind.
type Line struct {
	LineRange
	Kind    LineKind
	Article int // 1-based number in Page.Articles; 0 when of none
	Reason  string
	Text    string // as decoded, lines joined by \n
}

// Page is one source file with what was kept of it and what was not.
type Page struct {
	ID       PageID
	Path     string // below the corpus folder, slash-separated
	Encoding string // IANA name of the encoding it was read in
	Lines    []Line
	Articles []ArticleID
}
