package page

import (
	"strings"
	"unicode/utf8"

	"mudawwana/corpus/ingest/plain"
)

// A Line is one logical line of a page: a source line of flat text, or a block
// of HTML, which can share source lines with others.
type Line struct {
	Start, End int      // source lines, from 1
	Raw        string   // as decoded; empty for HTML
	Written    string   // as a reader sees it, with marks of direction and of zero width
	Text       string   // Written without such marks: what the line is judged by
	Words      []string // folded
	Runes      int      // of Text
	Gap        bool     // an empty line stands before it
	Hints      []string // features that its elements give it
	content    []string // see contentOf; filled by newView
	key        string   // plain.Fold(Text): what repetition is judged by
}

// Split returns the lines of text that hold something to read. "\r\n",
// "\n" and "\r" end a line; numbers count every line, blank ones too.
func Split(text string) []Line {
	var lines []Line
	gap := true
	for n := 1; text != ""; n++ {
		var raw string
		raw, text = CutLine(text)
		s := plain.Written(raw)
		if s == "" {
			gap = true
			continue
		}
		l := newLine(s)
		l.Start, l.End, l.Raw, l.Gap = n, n, raw, gap
		if strings.Contains(raw, "[caption") {
			l.Hints = append(l.Hints, "in:caption")
		}
		lines = append(lines, l)
		gap = false
	}
	return lines
}

// CutLine cuts text after its first line end.
func CutLine(text string) (first, rest string) {
	i := strings.IndexAny(text, "\n\r")
	if i < 0 {
		return text, ""
	}
	if strings.HasPrefix(text[i:], "\r\n") {
		return text[:i], text[i+2:]
	}
	return text[:i], text[i+1:]
}

func newLine(written string) Line {
	text := plain.Bare(written)
	key := plain.Fold(text)
	return Line{Written: written, Text: text, key: key, Words: strings.Fields(key), Runes: utf8.RuneCountInString(text)}
}
