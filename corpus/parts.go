package corpus

import "mudawwana/corpus/query"

// PartKind says what a QueryPart is.
type PartKind uint8

// The kinds of QueryPart.
const (
	WordPart PartKind = iota
	PhrasePart
	NotPart // what must not occur
	SourcePart
	NotSourcePart
	FromPart
	ToPart
)

// partKinds are the PartKinds of query's kinds.
var partKinds = [...]PartKind{
	query.WordPart:      WordPart,
	query.PhrasePart:    PhrasePart,
	query.NotPart:       NotPart,
	query.SourcePart:    SourcePart,
	query.NotSourcePart: NotSourcePart,
	query.FromPart:      FromPart,
	query.ToPart:        ToPart,
}

// QueryPart is a piece of a query that a reader can take away by itself.
type QueryPart struct {
	Kind       PartKind
	Text       string // the words, the source or the date, without operators
	Start, End int    // byte offsets into the query
	Rest       string // the query without it
}

// QueryParts returns the pieces of a query as typed: words, phrases and
// exclusions in their order, then filters.
func QueryParts(typed string) []QueryPart {
	q := query.Parse(typed)
	parts := q.Parts()
	list := make([]QueryPart, len(parts))
	for i, p := range parts {
		list[i] = QueryPart{partKinds[p.Kind], p.Text, p.Start, p.End, q.Without(i)}
	}
	return list
}
