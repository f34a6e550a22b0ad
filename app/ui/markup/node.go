package markup

import "strings"

// Node is one element, or a text when Tag is empty.
type Node struct {
	Tag      string
	Text     string // of a text node
	Attrs    []Attr // in the order of writing, each name once
	Children []*Node
	// Island says that the element changes as a whole: a live page replaces
	// it by its new text instead of comparing it child by child.
	Island bool
	// Build makes the element that stands in the place of this Node, which
	// holds nothing itself. Two with one Same make the same element, so that
	// whoever has its text need not have it built again.
	Build func() *Node
	Same  string
}

// Once is an Island that need not be built where the text of one with the same
// name is at hand. An empty name is never at hand.
func Once(same string, build func() *Node) *Node {
	if same == "" {
		return build()
	}
	return &Node{Island: true, Build: build, Same: same}
}

// Attr is one attribute. A boolean attribute has the value "true".
type Attr struct{ Name, Value string }

// Part is what an element is made of: an *Attr, a *Node, a Group or Attrs. The
// first two are pointers because a call with them is then a third smaller.
type Part interface{ AddTo(*Node) }

// Group is several nodes in a row.
type Group []*Node

// El makes an element. Its name may be followed by classes, each after a dot,
// and by attributes whose values have no white space, each after a space:
// "button.sign type=button". That is shorter than At, in the program too. A
// nil Node among the parts is left out.
func El(name string, parts ...Part) *Node {
	name, attrs, _ := strings.Cut(name, " ")
	tag, class, _ := strings.Cut(name, ".")
	n := &Node{Tag: tag}
	At("class", strings.ReplaceAll(class, ".", " ")).AddTo(n)
	for attrs != "" {
		name, attrs, _ = strings.Cut(attrs, " ")
		name, value, _ := strings.Cut(name, "=")
		At(name, value).AddTo(n)
	}
	n.Add(parts...)
	return n
}

// Add puts parts at the end of n.
func (n *Node) Add(parts ...Part) {
	for _, p := range parts {
		if p != nil {
			p.AddTo(n)
		}
	}
}

// Island makes an element that changes as a whole.
func Island(name string, parts ...Part) *Node {
	n := El(name, parts...)
	n.Island = true
	return n
}

// Text makes a text node.
func Text(s string) *Node { return &Node{Text: s} }

// At makes an attribute; an empty value leaves the attribute out.
func At(name, value string) *Attr { return &Attr{name, value} }

// Is makes a boolean attribute that is there when on.
func Is(name string, on bool) *Attr {
	if !on {
		return nil
	}
	return &Attr{name, "true"}
}

// Get returns the value of the named attribute, empty when it is not there.
func (n *Node) Get(name string) string {
	for _, a := range n.Attrs {
		if a.Name == name {
			return a.Value
		}
	}
	return ""
}

// AddTo gives n the attribute, in the place of one of the same name.
func (a *Attr) AddTo(n *Node) {
	if a == nil || a.Value == "" {
		return
	}
	for i := range n.Attrs {
		if n.Attrs[i].Name == a.Name {
			n.Attrs[i].Value = a.Value
			return
		}
	}
	n.Attrs = append(n.Attrs, *a)
}

// AddTo makes n the last child of parent.
func (n *Node) AddTo(parent *Node) {
	if n != nil {
		parent.Children = append(parent.Children, n)
	}
}

// AddTo adds the nodes in their order.
func (g Group) AddTo(parent *Node) {
	for _, n := range g {
		n.AddTo(parent)
	}
}

// Attrs is several attributes as one part.
type Attrs []*Attr

// AddTo adds all of as.
func (as Attrs) AddTo(n *Node) {
	for _, a := range as {
		a.AddTo(n)
	}
}
