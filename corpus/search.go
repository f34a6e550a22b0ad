package corpus

import "mudawwana/corpus/match"

// Level is how far a word of a query may stand from a word of the corpus.
type Level = match.Level

// The levels of matching, narrowest last; each takes in those below it. Near
// is the zero value: a query finds as much as it can unless it is told not to.
const (
	Near   = match.Near   // stems, spellings, typos, the other script
	Stem   = match.Stem   // clitics and endings off
	Folded = match.Folded // spelling differences that readers do not see
	Exact  = match.Exact  // as written
)

// Sort is the order of Hits.
type Sort uint8

// The orders of Hits. Ties are broken by date, newest first, then by ID.
const (
	ByRelevance Sort = iota
	Newest
	Oldest
)

// Filter narrows a Result to Articles of some facets. The zero value keeps all.
type Filter struct {
	Sources    []string // outlets of which one must be the Article's
	NotSources []string // outlets of which none may be
	From, To   Day      // inclusive; 0 is open
}

// Request asks for Hits. The zero Request lists every Article, newest first.
type Request struct {
	Query          string
	Filter         Filter
	Match          Level
	Sort           Sort
	Offset         int
	Limit          int      // 0 means 10
	Without        []string // Expansion.Term values that the reader unticked
	WithoutReasons []Reason // by which no word is to stand for another
	Bare           bool     // leave out what only a reader looks at: Snippets, Marks, Why and Facets
}

// Result answers a Request.
type Result struct {
	Hits   []Hit
	Total  int // Articles that match, before Offset and Limit
	Facets Facets
	Query  Explanation
}

// Hit is one matching Article.
type Hit struct {
	Doc        uint32 // DocID
	ID         ArticleID
	ExternalID string // see Article
	Title      Passage
	Snippets   []Passage // best first, at most 3
	Score      float64   // comparable within one Result only
	Matches    int       // tokens of the Article that match
	Outlet     string
	Published  Published
	Copies     []ArticleID // near-duplicates folded under this Hit
	Why        []Match
}

// Passage is a text with the matches in it.
type Passage struct {
	Block     int // index in Article.Blocks; TitleBlock or DeckBlock for those
	Text      string
	Marks     []Mark
	CutBefore bool // text of the Block before this was left out
	CutAfter  bool
}

// Mark is one match: byte offsets into a text, End exclusive. It covers whole
// words as written, marks and joined punctuation-free; its Word is an index in
// Explanation.Words.
type Mark = match.Mark

// BlockMarks are the matches in one Block of an Article (see TitleBlock).
type BlockMarks struct {
	Block int
	Marks []Mark
}

// Match says which Term of the corpus stood for which Word in a Hit.
type Match struct {
	Word  int // index in Explanation.Words
	Term  string
	Count int
}

// Facets are the counts of a Result by source and by month, over all matching
// Articles (a facet's own filter aside).
type Facets struct {
	Sources []SourceCount // most first, then by name
	Months  []MonthCount  // oldest first; only months that occur
	Undated int
}

// SourceCount is how many matching Articles a source has; Source "" is unnamed.
type SourceCount struct {
	Source string
	Count  int
}

// MonthCount is how many matching Articles fall in a month of a year.
type MonthCount struct {
	Year, Month int
	Count       int
}

// Reason says why an Expansion may stand for a Word.
type Reason uint8

// The reasons, strongest first.
const (
	SameWord    Reason = iota // written the same
	SameFolded                // the same after folding: الى، إلى
	SameStem                  // the same without clitics and endings: والحكومة، حكومة
	Irregular                 // broken plural or irregular form from the table: وزير، وزراء
	Spelling                  // spelling variant of a name: ماكفرلين، ماكفارلين
	Typo                      // one slip away: العرق، العراق
	SameRoot                  // perhaps of one root: مولد، ميلاد
	SameMeaning               // of about the same meaning: سفينة، باخرة
	Narrower                  // a kind of what is asked for: سلاح، صاروخ
	Kinship                   // many shared character n-grams
	OtherScript               // the same name in the other script: Iraq، العراق
	Synonym                   // another name of the same month, number, place, acronym: تموز، يوليو
	Prefix                    // word*
)

// Expansion is a Term of the corpus that stands for a Word of the query.
type Expansion struct {
	Term   string  // its key in the index, for Request.Without
	Word   string  // how the corpus writes it most often
	Weight float64 // 0 < Weight ≤ 1
	Reason Reason
	Docs   int // Articles that hold it
}

// QueryWord is one word of the query as it was understood.
type QueryWord struct {
	Text       string // as typed
	Start, End int    // byte offsets into Request.Query
	Level      Level
	Stop       bool // so common that it only counts together with others
	Negated    bool
	Expansions []Expansion // best first
}

// Explanation says how a query was understood.
type Explanation struct {
	Words    []QueryWord
	Problems []Problem
	Without  map[string]string // Request.Without, and how the corpus writes each
	Filter   Filter            // Request.Filter with what the query itself asked for
	Similar  []string          // other queries that would give more, best first
}

// Problem is a part of the query that could not be followed; it was searched
// as words.
type Problem struct {
	Start, End int // byte offsets into Request.Query
	Kind       ProblemKind
}

// ProblemKind names a Problem; the interface has the words for it.
type ProblemKind string

// The kinds of Problem, as package query finds them.
const (
	UnbalancedQuote  ProblemKind = "unbalanced-quote"
	UnbalancedParen  ProblemKind = "unbalanced-paren"
	DanglingOperator ProblemKind = "dangling-operator" // AND, OR, NOT or - without an operand
	UnknownField     ProblemKind = "unknown-field"
	MissingValue     ProblemKind = "missing-value" // a field and nothing after it
	BadDate          ProblemKind = "bad-date"
	EmptyRange       ProblemKind = "empty-range" // from: is after to:
	TooLong          ProblemKind = "too-long"    // the rest was left out
	TooDeep          ProblemKind = "too-deep"    // too many parentheses in each other
)

// Info describes a corpus as a whole.
type Info struct {
	Title    string
	Articles int
	Pages    int
	Words    int // tokens of all Articles
	Terms    int
	From, To Day // first and last known day
	Sources  []SourceCount
	Built    string // RFC 3339, empty for reproducible builds
	Bytes    int64  // of the Segment
}

// CompletionKind says what a Completion completes to.
type CompletionKind uint8

// The kinds of Completion.
const (
	WordCompletion CompletionKind = iota
	PhraseCompletion
	ArticleCompletion
	LayoutCompletion // the word as another keyboard layout would have typed it
)

// Completion is one way to go on typing.
type Completion struct {
	Kind  CompletionKind
	Text  string // the whole new query, or the title of an Article
	Docs  int
	ID    ArticleID // of an ArticleCompletion
	Marks []Mark    // what of Text was typed
}
