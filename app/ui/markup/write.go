package markup

import "strings"

// HTML returns n as HTML, on one line and without white space of its own. A
// tag or attribute outside the tables is left out, with what it holds.
func HTML(n *Node) string {
	var b strings.Builder
	Write(&b, n)
	return b.String()
}

// Write appends n to b as HTML does.
func Write(b *strings.Builder, n *Node) {
	if n == nil {
		return
	}
	if n.Build != nil {
		Write(b, n.Build())
		return
	}
	if n.Tag == "" {
		escape(b, n.Text)
		return
	}
	kind, known := tags[n.Tag]
	if !known {
		return
	}
	b.WriteByte('<')
	b.WriteString(n.Tag)
	for _, a := range n.Attrs {
		writeAttr(b, a)
	}
	b.WriteByte('>')
	if kind == void {
		return
	}
	for _, c := range n.Children {
		Write(b, c)
	}
	b.WriteString("</")
	b.WriteString(n.Tag)
	b.WriteByte('>')
}

func writeAttr(b *strings.Builder, a Attr) {
	if !AttrAllowed(a) {
		return
	}
	b.WriteByte(' ')
	b.WriteString(a.Name)
	if attrs[a.Name] == boolean {
		return
	}
	b.WriteString(`="`)
	escape(b, a.Value)
	b.WriteByte('"')
}

// Escape returns s as it stands in a text or in a quoted attribute.
func Escape(s string) string {
	var b strings.Builder
	escape(&b, s)
	return b.String()
}

// escape replaces the five characters that mean something in HTML, and the
// ones that no document may hold (HTML Living Standard, 13.1.4: NUL, the other
// controls); bytes that are no UTF-8 become U+FFFD.
func escape(b *strings.Builder, s string) {
	from := 0
	for i, r := range s {
		with := entity(r)
		if with == "" {
			continue
		}
		b.WriteString(s[from:i])
		b.WriteString(with)
		from = i + 1 // every replaced rune, and every broken byte, is one byte
		if r >= 0x80 && r != 0xFFFD {
			from = i + 2 // U+0080 to U+009F
		} else if r == 0xFFFD && strings.HasPrefix(s[i:], "\uFFFD") {
			from = i + 3
		}
	}
	b.WriteString(s[from:])
}

func entity(r rune) string {
	switch {
	case r == '&':
		return "&amp;"
	case r == '<':
		return "&lt;"
	case r == '>':
		return "&gt;"
	case r == '"':
		return "&quot;"
	case r == '\'':
		return "&#39;"
	case r == '\t' || r == '\n':
		return ""
	case r < 0x20, r >= 0x7F && r < 0xA0, r == 0xFFFD:
		return "\uFFFD"
	}
	return ""
}
