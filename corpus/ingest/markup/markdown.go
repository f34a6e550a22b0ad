package markup

import (
	"errors"
	"strings"

	"mudawwana/corpus/ingest/plain"
)

// Markdown returns the lines of a Markdown text, one a paragraph, and the rows
// of its front matter, between two rows of «---» at the top; nil without one.
func Markdown(text string) (lines []Line, front []string, err error) {
	var m markdown
	inFront, n := false, 0
	for text != "" {
		var row string
		row, text = Cut(text)
		n++
		trimmed := strings.TrimSpace(row)
		switch {
		case trimmed == "---" && n == 1:
			inFront, front = true, []string{}
		case inFront && (trimmed == "---" || trimmed == "..."):
			inFront = false
		case inFront:
			front = append(front, trimmed)
		default:
			m.row(row, n)
		}
	}
	if inFront {
		return nil, nil, errors.New("front matter: no closing ---")
	}
	m.flush()
	return m.lines, front, nil
}

// markdown gathers the rows of a paragraph.
type markdown struct {
	lines      []Line
	text       []string
	hints      []string
	start, end int
	gap        bool
	code       bool
}

// row takes one source line.
func (m *markdown) row(row string, n int) {
	s := strings.TrimSpace(row)
	if strings.HasPrefix(s, "```") {
		m.flush()
		m.code = !m.code
		return
	}
	if s == "" {
		m.flush()
		m.gap = true
		return
	}
	hints, rest := markdownForm(s)
	if m.code {
		hints = []string{"code"}
	}
	if hints != nil {
		m.flush()
	}
	if m.start == 0 {
		m.start, m.hints = n, hints
	}
	m.end = n
	m.text = append(m.text, rest)
	if len(hints) > 0 && hints[0] != "in:li" && hints[0] != "in:quote" {
		m.flush()
	}
}

// markdownForm tells headings, items, quotes and images from running text, for
// which the hints are nil.
func markdownForm(s string) (hints []string, rest string) {
	switch level := len(s) - len(strings.TrimLeft(s, "#")); {
	case level == 1 && strings.HasPrefix(s, "# "):
		return []string{"in:h1"}, inlineMarkdown(s[2:])
	case level > 1 && level < 7 && strings.HasPrefix(s[level:], " "):
		return []string{"in:heading"}, inlineMarkdown(s[level+1:])
	case strings.HasPrefix(s, "!["):
		return []string{"in:caption"}, inlineMarkdown(s)
	case strings.HasPrefix(s, "> "):
		return []string{"in:quote"}, inlineMarkdown(s[2:])
	case strings.HasPrefix(s, "- ") || strings.HasPrefix(s, "* ") || strings.HasPrefix(s, "+ "):
		return []string{"in:li"}, "• " + inlineMarkdown(s[2:])
	}
	return nil, inlineMarkdown(s)
}

// inlineMarkdown takes links, emphasis and code marks off: «[نص](url) **مهم**»
// ← «نص مهم».
func inlineMarkdown(s string) string {
	for {
		open := strings.IndexByte(s, '[')
		mid := strings.Index(s, "](")
		if open < 0 || mid < open {
			break
		}
		end := strings.IndexByte(s[mid:], ')')
		if end < 0 {
			break
		}
		s = strings.TrimSuffix(s[:open], "!") + s[open+1:mid] + s[mid+end+1:]
	}
	return strings.NewReplacer("**", "", "__", "", "`", "").Replace(s)
}

func (m *markdown) flush() {
	if text := plain.Written(strings.Join(m.text, " ")); text != "" {
		l := New(text)
		l.Start, l.End, l.Hints, l.Gap = m.start, m.end, m.hints, m.gap
		m.lines = append(m.lines, l)
		m.gap = false
	}
	m.text, m.hints, m.start = nil, nil, 0
}
