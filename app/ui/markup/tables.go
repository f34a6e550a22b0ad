package markup

import "strings"

type tagKind uint8

const (
	normal tagKind = iota
	void           // has no end tag
)

// tags are the elements that may be written.
var tags = map[string]tagKind{
	"a": normal, "abbr": normal, "article": normal, "aside": normal, "b": normal, "bdi": normal,
	"blockquote": normal, "br": void, "button": normal, "caption": normal, "cite": normal,
	"code": normal, "dd": normal, "details": normal, "dialog": normal, "div": normal,
	"dl": normal, "dt": normal, "fieldset": normal, "figcaption": normal, "figure": normal, "footer": normal,
	"form": normal, "h1": normal, "h2": normal, "h3": normal, "h4": normal, "header": normal,
	"hr": void, "input": void, "kbd": normal, "label": normal, "legend": normal, "li": normal, "main": normal,
	"mark": normal, "nav": normal, "noscript": normal, "ol": normal, "option": normal,
	"output": normal, "p": normal, "pre": normal, "section": normal, "select": normal,
	"small": normal, "span": normal, "strong": normal, "summary": normal, "table": normal,
	"tbody": normal, "td": normal, "textarea": normal, "tfoot": normal, "th": normal,
	"thead": normal, "time": normal, "tr": normal, "ul": normal,
	"mudawwana-explorer": normal, // web/embed.js
	"svg":                normal, "path": normal, "q": normal, "circle": normal, "rect": normal, "line": normal, "g": normal,
}

type attrKind uint8

const (
	plain attrKind = iota
	boolean
	address
)

// attrs are the attributes that may be written; none of them can run a script
// but the addresses, which AttrAllowed looks at.
var attrs = map[string]attrKind{
	"accept": plain, "action": address, "aria-activedescendant": plain, "aria-autocomplete": plain,
	"aria-busy": plain, "aria-controls": plain, "aria-current": plain, "aria-describedby": plain, "aria-expanded": plain,
	"aria-haspopup": plain, "aria-hidden": plain, "aria-keyshortcuts": plain, "aria-label": plain,
	"aria-invalid": plain, "aria-labelledby": plain, "aria-live": plain, "aria-modal": plain, "aria-pressed": plain,
	"aria-selected": plain, "aria-sort": plain, "aria-valuetext": plain, "autocapitalize": plain,
	"autocomplete": plain, "autocorrect": plain, "checked": boolean, "class": plain, "cols": plain,
	"colspan": plain, "cx": plain, "cy": plain, "d": plain, "datetime": plain,
	"dir": plain, "disabled": boolean, "download": plain, "enterkeyhint": plain, "fill": plain,
	"for": plain, "height": plain, "hidden": boolean, "href": address, "id": plain,
	"inputmode": plain, "lang": plain, "max": plain, "maxlength": plain, "method": plain,
	"min": plain, "multiple": boolean, "name": plain, "open": boolean, "placeholder": plain, "preserveAspectRatio": plain,
	"r": plain, "rel": plain, "required": boolean, "role": plain, "rows": plain,
	"rx": plain, "scope": plain, "selected": boolean, "spellcheck": plain, "start": plain,
	"step": plain, "stroke": plain, "tabindex": plain, "target": plain, "title": plain, "translate": plain,
	"type": plain, "value": plain, "viewBox": plain, "width": plain, "x": plain, "x1": plain,
	"x2": plain, "y": plain, "y1": plain, "y2": plain,
}

// AttrAllowed reports whether a may stand in a document: its name is in the
// table or is a data attribute, and an address leads to a page and not to a
// script.
func AttrAllowed(a Attr) bool {
	if strings.HasPrefix(a.Name, "data-") {
		return lowerLetters(a.Name[len("data-"):])
	}
	kind, known := attrs[a.Name]
	return known && (kind != address || SafeAddress(a.Value))
}

// SafeAddress reports whether s is a relative address or one of http, https
// or mailto. A colon before the first of / ? # begins a scheme (WHATWG URL
// Standard, 4.4), and browsers drop tabs and line ends from addresses.
func SafeAddress(s string) bool {
	for i := range len(s) {
		switch c := s[i]; {
		case c <= ' ' || c == 0x7F || c == '\\':
			return false
		case c == '/' || c == '?' || c == '#':
			return !strings.HasPrefix(s, "//")
		case c == ':':
			scheme := strings.ToLower(s[:i])
			return scheme == "http" || scheme == "https" || scheme == "mailto"
		}
	}
	return true
}

func lowerLetters(s string) bool {
	for i := range len(s) {
		if (s[i] < 'a' || s[i] > 'z') && s[i] != '-' {
			return false
		}
	}
	return s != ""
}
