package query

import (
	"strconv"
	"strings"
)

// String returns the canonical form of q: English operators and fields, ASCII
// quotes, single spaces, filters last. It parses to the same Root and Filter,
// as long as it is not longer than MaxBytes.
func (q Query) String() string {
	parts := make([]string, 0, 1+len(q.filters))
	if !q.Empty() {
		parts = append(parts, q.Root.String())
	}
	for _, f := range q.filters {
		parts = append(parts, f.String())
	}
	return strings.Join(parts, " ")
}

// String returns the canonical form of n.
func (n Node) String() string {
	var b strings.Builder
	n.write(&b)
	return b.String()
}

func (n *Node) write(b *strings.Builder) {
	switch n.Kind {
	case Group:
		n.join(b, " ")
	case And:
		n.join(b, " AND ")
	case Or:
		n.join(b, " OR ")
	case Not:
		b.WriteByte('-')
		n.Nodes[0].writeIn(b, Not)
	default:
		n.writeLeaf(b)
	}
}

// join writes the nodes of n with separator between them.
func (n *Node) join(b *strings.Builder, separator string) {
	for i := range n.Nodes {
		if i > 0 {
			b.WriteString(separator)
		}
		n.Nodes[i].writeIn(b, n.Kind)
	}
}

// writeIn writes n as a node of parent, in parentheses where n binds looser.
func (n *Node) writeIn(b *strings.Builder, parent Kind) {
	if binding(n.Kind) > binding(parent) {
		n.write(b)
		return
	}
	b.WriteByte('(')
	n.write(b)
	b.WriteByte(')')
}

// binding orders kinds by how tight they bind.
func binding(k Kind) int {
	switch k {
	case Or:
		return 0
	case And:
		return 1
	case Group:
		return 2
	case Not:
		return 3
	}
	return 4
}

func (n *Node) writeLeaf(b *strings.Builder) {
	if n.Field == Title {
		b.WriteString("title:")
	}
	if n.Exact {
		b.WriteByte('=')
	}
	if n.Kind == Phrase {
		b.WriteByte('"')
		b.WriteString(n.Text)
		b.WriteByte('"')
		if n.Slop > 0 {
			b.WriteByte('~')
			b.WriteString(strconv.Itoa(n.Slop))
		}
		return
	}
	if needsEscape(n.Text) {
		b.WriteByte('\\')
	}
	b.WriteString(n.Text)
	if n.Prefix {
		b.WriteByte('*')
	}
}

// needsEscape reports whether a word would be read as an operator or a field.
func needsEscape(word string) bool {
	_, _, operator := operatorOf(withoutMarks(charsOf(word)))
	return operator || strings.ContainsRune(word, ':')
}
