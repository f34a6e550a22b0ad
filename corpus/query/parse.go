package query

// parser builds the tree of settled tokens by recursive descent:
//
//	or      = and {OR and}
//	and     = group {AND group}
//	group   = unary {unary}
//	unary   = {NOT} primary
//	primary = operand | "(" or ")"
type parser struct {
	tokens []token
}

// empty is what a pair of parentheses gives that holds nothing.
func (n Node) empty() bool { return n.Kind == Group && len(n.Nodes) == 0 }

func (p *parser) parse() Node {
	if len(p.tokens) == 0 {
		return Node{}
	}
	return p.or()
}

// peek reports whether the next token is of the kind.
func (p *parser) peek(kind tokenKind) bool { return len(p.tokens) > 0 && p.tokens[0].kind == kind }

func (p *parser) take() token {
	t := p.tokens[0]
	p.tokens = p.tokens[1:]
	return t
}

func (p *parser) or() Node {
	nodes := []Node{p.and()}
	var ops []span
	for p.peek(or) {
		ops = append(ops, p.take().at)
		nodes = append(nodes, p.and())
	}
	return join(Or, nodes, ops)
}

func (p *parser) and() Node {
	nodes := []Node{p.group()}
	var ops []span
	for p.peek(and) {
		ops = append(ops, p.take().at)
		nodes = append(nodes, p.group())
	}
	return join(And, nodes, ops)
}

func (p *parser) group() Node {
	var nodes []Node
	for p.peek(operand) || p.peek(open) || p.peek(not) {
		nodes = append(nodes, p.unary())
	}
	return join(Group, nodes, nil)
}

func (p *parser) unary() Node {
	start, negated := -1, false
	for p.peek(not) {
		t := p.take()
		if start < 0 {
			start = t.at.start
		}
		negated = !negated
	}
	n := p.primary()
	if n.empty() {
		return n
	}
	if start < 0 {
		start = n.Start
	}
	if negated && n.Kind == Not {
		negated, start, n = false, min(start, n.Start), n.Nodes[0]
	}
	if negated {
		return Node{Kind: Not, Nodes: []Node{n}, Start: start, End: n.End}
	}
	n.Start = start
	return n
}

func (p *parser) primary() Node {
	t := p.take()
	if t.kind == operand {
		return t.node
	}
	n := p.or()
	n.Start = t.at.start
	if p.peek(closing) {
		n.End = p.take().at.end
	}
	if t.node.Field != Anywhere {
		n.setField(t.node.Field)
	}
	return n
}

// setField gives every Word and Phrase of n that has none the field.
func (n *Node) setField(f Field) {
	if (n.Kind == Word || n.Kind == Phrase) && n.Field == Anywhere {
		n.Field = f
	}
	for i := range n.Nodes {
		n.Nodes[i].setField(f)
	}
}

// join makes one node of kind of nodes, taking in those of the same kind.
func join(kind Kind, nodes []Node, ops []span) Node {
	j := Node{Kind: kind}
	for i, n := range nodes {
		if i > 0 && i <= len(ops) {
			j.ops = append(j.ops, ops[i-1])
		}
		switch {
		case n.empty():
		case n.Kind == kind:
			j.Nodes = append(j.Nodes, n.Nodes...)
			j.ops = append(j.ops, n.ops...)
		default:
			j.Nodes = append(j.Nodes, n)
		}
	}
	switch len(j.Nodes) {
	case 0:
		return Node{}
	case 1:
		return j.Nodes[0]
	}
	j.Start, j.End = nodes[0].Start, nodes[len(nodes)-1].End
	return j
}
