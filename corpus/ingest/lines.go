package ingest

import "strings"

// A line is one logical line of a page: a source line of flat text, or a block
// of HTML, which can share source lines with others.
type line struct {
	start, end int    // source lines, from 1
	raw        string // as decoded; "" for HTML
	text       string // as a reader sees it
	key        string // foldText(text): what repetition is judged by
	words      []string
	runes      int  // of text
	gap        bool // an empty line stands before it
	hints      []string
}

// splitLines returns the lines of text that hold something to read. "\r\n",
// "\n" and "\r" end a line; numbers count every line, blank ones too.
func splitLines(text string) []line {
	var lines []line
	gap := true
	for n := 1; text != ""; n++ {
		var raw string
		raw, text = cutLine(text)
		s := clean(raw)
		if s == "" {
			gap = true
			continue
		}
		l := newLine(s)
		l.start, l.end, l.raw, l.gap = n, n, raw, gap
		if strings.Contains(raw, "[caption") {
			l.hints = append(l.hints, "in:caption")
		}
		lines = append(lines, l)
		gap = false
	}
	return lines
}

// cutLine cuts text after its first line end.
func cutLine(text string) (first, rest string) {
	i := strings.IndexAny(text, "\n\r")
	if i < 0 {
		return text, ""
	}
	if strings.HasPrefix(text[i:], "\r\n") {
		return text[:i], text[i+2:]
	}
	return text[:i], text[i+1:]
}

func newLine(text string) line {
	key := foldText(text)
	return line{text: text, key: key, words: strings.Fields(key), runes: runeLen(text)}
}
