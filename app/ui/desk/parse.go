package desk

import (
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// value is one JSON value; of the kinds only what a desk uses.
type value struct {
	string  string
	number  int64 // whole numbers only
	list    []value
	members map[string]value
}

func (v value) member(name string) value { return v.members[name] }
func (v value) text(name string) string  { return v.members[name].string }

// maxDepth is deeper than any desk.
const maxDepth = 16

// parser reads JSON (RFC 8259). The first error ends it.
type parser struct {
	s   string
	bad bool
}

func parse(s string) (value, error) {
	p := parser{s: strings.TrimPrefix(s, "\uFEFF")}
	v := p.value(0)
	p.space()
	if p.bad || p.s != "" {
		return value{}, ErrFormat
	}
	return v, nil
}

func (p *parser) space() { p.s = strings.TrimLeft(p.s, " \t\r\n") }

// take reports whether prefix is next, after white space, and passes over it.
func (p *parser) take(prefix string) bool {
	p.space()
	rest, ok := strings.CutPrefix(p.s, prefix)
	p.s = rest
	return ok
}

func (p *parser) fail() value {
	p.s, p.bad = "", true
	return value{}
}

func (p *parser) value(depth int) value {
	switch {
	case depth > maxDepth:
		return p.fail()
	case p.take("{"):
		return p.object(depth)
	case p.take("["):
		return p.array(depth)
	case p.take(`"`):
		return value{string: p.string()}
	case p.take("true"), p.take("false"), p.take("null"):
		return value{}
	}
	return p.number()
}

func (p *parser) object(depth int) value {
	v := value{members: map[string]value{}}
	for more := !p.take("}"); more && !p.bad; more = p.take(",") {
		if !p.take(`"`) {
			return p.fail()
		}
		name := p.string()
		if !p.take(":") {
			return p.fail()
		}
		v.members[name] = p.value(depth + 1)
		if p.take("}") {
			return v
		}
	}
	if len(v.members) > 0 {
		return p.fail() // neither , nor }
	}
	return v
}

func (p *parser) array(depth int) value {
	var v value
	for more := !p.take("]"); more && !p.bad; more = p.take(",") {
		v.list = append(v.list, p.value(depth+1))
		if p.take("]") {
			return v
		}
	}
	if len(v.list) > 0 {
		return p.fail()
	}
	return v
}

func (p *parser) number() value {
	digits := func(i int) int {
		for i < len(p.s) && p.s[i] >= '0' && p.s[i] <= '9' {
			i++
		}
		return i
	}
	begin := len(p.s) - len(strings.TrimPrefix(p.s, "-"))
	whole := digits(begin)
	end := whole
	if end < len(p.s) && p.s[end] == '.' {
		end = digits(end + 1)
	}
	if end > whole && end == whole+1 || whole == begin {
		return p.fail() // no digit before the point, or none after it
	}
	if end < len(p.s) && (p.s[end] == 'e' || p.s[end] == 'E') {
		exponent := end + 1
		if exponent < len(p.s) && (p.s[exponent] == '+' || p.s[exponent] == '-') {
			exponent++
		}
		if end = digits(exponent); end == exponent {
			return p.fail()
		}
	}
	n, err := strconv.ParseInt(p.s[:end], 10, 64)
	if err != nil {
		n = 0 // no whole number, or too large a one
	}
	p.s = p.s[end:]
	return value{number: n}
}

// string reads to the closing quotation mark.
func (p *parser) string() string {
	var b strings.Builder
	for {
		i := strings.IndexAny(p.s, "\"\\")
		if i < 0 || i+1 >= len(p.s) && p.s[i] == '\\' {
			p.fail()
			return ""
		}
		b.WriteString(strings.ToValidUTF8(p.s[:i], "\uFFFD"))
		c := p.s[i]
		p.s = p.s[i+1:]
		if c == '"' {
			return b.String()
		}
		c, p.s = p.s[0], p.s[1:]
		if c == 'u' {
			b.WriteRune(p.unit())
			continue
		}
		j := strings.IndexByte(`"\/bfnrt`, c)
		if j < 0 {
			p.fail()
			return ""
		}
		b.WriteByte("\"\\/\b\f\n\r\t"[j])
	}
}

// unit reads the digits after \u, and those of a second unit that makes a pair
// with them; half a pair is U+FFFD.
func (p *parser) unit() rune {
	first, ok := p.hex()
	if !ok {
		p.fail()
		return 0
	}
	if !utf16.IsSurrogate(first) {
		return first
	}
	if rest, pair := strings.CutPrefix(p.s, `\u`); pair {
		q := parser{s: rest}
		if second, ok := q.hex(); ok {
			if r := utf16.DecodeRune(first, second); r != utf8.RuneError {
				p.s = q.s
				return r
			}
		}
	}
	return utf8.RuneError
}

func (p *parser) hex() (rune, bool) {
	if len(p.s) < 4 {
		return 0, false
	}
	n, err := strconv.ParseUint(p.s[:4], 16, 16)
	if err != nil {
		return 0, false
	}
	p.s = p.s[4:]
	return rune(n), true
}
