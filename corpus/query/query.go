// Package query turns what the reader types into a tree, and back.
//
// The language, typed the Arabic way or the English way:
//
//	وزير الخارجية              words side by side are wished for: they rank, none is required
//	«التحالف الدولي»           a phrase, in any quotes: « » “ ” " ‹ › ' ‘ ’
//	"الحكومة العراق"~5         a phrase with up to 5 words between its words; the ~5 may stand before it
//	العراق AND إيران           both are required            (و)
//	العراق OR إيران            one of them is required      (أو)
//	العراق NOT إيران           the second must not occur    (ليس, وليس, -إيران)
//	(العراق أو سوريا) و إيران  parentheses
//	=العراق                    this spelling only
//	حكوم*                      every word that begins so
//	عنوان:العراق               in the title only            (title:)
//	مصدر:الجزيرة               a filter by source           (source:), -source: keeps it out
//	من:2023-08 إلى:٢٠٢٣        filters by date              (from: to:)
//	من:آب 2023                 by the name of the month
//	\AND                       the word itself
//
// NOT binds tightest, then words side by side, then AND, then OR. Filters hold
// for the whole query wherever they stand. The English operators are written in
// capitals. The Arabic ones are operators only between two operands, in a query
// without a question mark and without more than three words side by side;
// elsewhere they are the words they are («ما العلاقة بين العراق و إيران؟»).
//
// Parse never fails: what cannot be followed is searched as words, and
// Query.Problems says where.
package query

// Kind says what a Node asks of a document.
type Kind uint8

// The kinds of Node. Group, And and Or have at least two Nodes (a Group at the
// root may have none: it matches everything) and never a Node of their own
// kind; Not has exactly one, which is no Not.
const (
	Group  Kind = iota // matches where any Node matches that is no Not; what more of them match, the better
	And                // matches where every Node matches
	Or                 // matches where any Node matches; the best one counts
	Not                // matches where its Node does not
	Word               // one word
	Phrase             // words one after the other
)

// A Not in a Group keeps documents out, as it does in an And; a Group, And or
// root that holds nothing else matches every other document.

// Field says where a Word or Phrase must stand.
type Field uint8

// The fields.
const (
	Anywhere Field = iota
	Title
)

// Node is one node of the tree.
type Node struct {
	Kind  Kind
	Nodes []Node // of Group, And, Or and Not

	// Of a Word or Phrase:
	Text   string // without quotes, operators and invisible marks; words apart by one space
	Field  Field
	Exact  bool // as written only
	Prefix bool // Text is how the word begins; Words only
	Slop   int  // at most so many words between those of a Phrase, 0 to MaxSlop

	// Byte offsets into Query.Text: all that was typed for this Node, and of
	// a Word or Phrase its bare words, in which the offsets of words hold.
	Start, End         int
	TextStart, TextEnd int

	ops []span // the operators between Nodes of And and Or, as typed
}

// MaxSlop is the largest Node.Slop; a larger one is read as this.
const MaxSlop = 99

// Filter narrows a whole query. The zero value keeps all.
type Filter struct {
	Sources    []string // of which one must be the document's, in the order typed
	NotSources []string // of which none may be
	From, To   Date     // both ends included; the zero Date is open
}

// ProblemKind names what could not be followed.
type ProblemKind string

// The kinds of Problem.
const (
	UnbalancedQuote  ProblemKind = "unbalanced-quote"
	UnbalancedParen  ProblemKind = "unbalanced-paren"
	DanglingOperator ProblemKind = "dangling-operator" // AND, OR, NOT or - without an operand
	UnknownField     ProblemKind = "unknown-field"
	MissingValue     ProblemKind = "missing-value" // a field and nothing after it
	BadDate          ProblemKind = "bad-date"
	EmptyRange       ProblemKind = "empty-range" // from: is after to:
	TooLong          ProblemKind = "too-long"    // what follows MaxBytes was left out
	TooDeep          ProblemKind = "too-deep"    // parentheses beyond MaxDepth were left out
)

// Problem is a part of the query that could not be followed. All but TooLong
// were searched as words.
type Problem struct {
	Kind       ProblemKind
	Start, End int // byte offsets into Query.Text
}

// Limits against hostile input.
const (
	MaxBytes = 4096
	MaxDepth = 32
)

// Query is a parsed query.
type Query struct {
	Text     string // as typed
	Root     Node
	Filter   Filter
	Problems []Problem // by Start

	filters []filterItem
}

// Parse reads text. It never fails.
func Parse(text string) Query {
	l := lexer{text: text}
	tokens := l.run()
	p := parser{tokens: l.settle(tokens)}
	q := Query{Text: text, Root: p.parse(), filters: l.filters}
	q.Filter = filterOf(q.filters)
	if from, to := q.Filter.From, q.Filter.To; from != (Date{}) && to != (Date{}) && to.last().before(from.first()) {
		l.problem(EmptyRange, dateSpan(q.filters))
	}
	q.Problems = merged(l.problems)
	return q
}

// Empty reports whether q asks for no words: its Filter alone decides.
func (q Query) Empty() bool { return q.Root.Kind == Group && len(q.Root.Nodes) == 0 }

// span is a range of byte offsets into Query.Text.
type span struct{ start, end int }
