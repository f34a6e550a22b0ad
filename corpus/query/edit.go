package query

import "strings"

// PartKind says what a Part is.
type PartKind uint8

// The kinds of Part.
const (
	WordPart   PartKind = iota // a Word
	PhrasePart                 // a Phrase
	NotPart                    // a Not with all it keeps out
	SourcePart                 // source:
	NotSourcePart
	FromPart
	ToPart
)

// Part is a piece of a query that can be taken away by itself.
type Part struct {
	Kind       PartKind
	Text       string // the words, the source or the date, without operators
	Start, End int    // byte offsets into Query.Text
}

// Parts returns the pieces of q: words, phrases and exclusions in the order
// typed, then filters.
func (q Query) Parts() []Part {
	var parts []Part
	q.Root.eachPart(func(n *Node) {
		p := Part{WordPart, n.Text, n.Start, n.End}
		switch n.Kind {
		case Phrase:
			p.Kind = PhrasePart
		case Not:
			p.Kind, p.Text = NotPart, n.Nodes[0].String()
			if leaf := n.Nodes[0]; leaf.Kind == Word || leaf.Kind == Phrase {
				p.Text = leaf.Text
			}
		}
		parts = append(parts, p)
	})
	for _, f := range q.filters {
		p := Part{SourcePart, f.value, f.at.start, f.at.end}
		switch {
		case f.field == fromField:
			p.Kind, p.Text = FromPart, f.date.String()
		case f.field == toField:
			p.Kind, p.Text = ToPart, f.date.String()
		case f.not:
			p.Kind = NotSourcePart
		}
		parts = append(parts, p)
	}
	return parts
}

// Without returns the text of q without the Part of that index in Parts, the
// rest as it was typed where that still means the same, else in canonical form.
// An index out of range takes nothing away.
func (q Query) Without(part int) string {
	parts := q.Parts()
	if part < 0 || part >= len(parts) {
		return q.Text
	}
	cut := []span{{parts[part].Start, parts[part].End}}
	want := Query{Root: q.Root, filters: q.filters}
	if filter := part - (len(parts) - len(q.filters)); filter >= 0 {
		want.filters = append(append([]filterItem{}, q.filters[:filter]...), q.filters[filter+1:]...)
	} else {
		next := 0
		want.Root = q.Root.without(func(n *Node) bool {
			next++
			return next-1 == part
		}, &cut)
	}
	canonical := want.String()
	if text := without(q.Text, cut); Parse(text).String() == canonical {
		return text
	}
	return canonical
}

// eachPart calls f with every Word, Phrase and Not of n that is in no other Not.
func (n *Node) eachPart(f func(*Node)) {
	if n.Kind == Word || n.Kind == Phrase || n.Kind == Not {
		f(n)
		return
	}
	for i := range n.Nodes {
		n.Nodes[i].eachPart(f)
	}
}

// without returns n without the part for which drop is true, and adds to cut
// the operator that goes with it. It asks drop in the order of eachPart.
func (n *Node) without(drop func(*Node) bool, cut *[]span) Node {
	if n.Kind == Word || n.Kind == Phrase || n.Kind == Not {
		if drop(n) {
			return Node{}
		}
		return *n
	}
	nodes := make([]Node, len(n.Nodes))
	for i := range n.Nodes {
		nodes[i] = n.Nodes[i].without(drop, cut)
		// The operator before it goes along, of the first the one after it.
		if op := max(i-1, 0); nodes[i].empty() && op < len(n.ops) {
			*cut = append(*cut, n.ops[op])
		}
	}
	return join(n.Kind, nodes, n.ops)
}

// without returns text without the cuts and the spaces they leave.
func without(text string, cuts []span) string {
	b := []byte(text)
	for _, c := range cuts {
		for i := c.start; i < c.end; i++ {
			b[i] = ' '
		}
	}
	return strings.Join(strings.Fields(string(b)), " ")
}
