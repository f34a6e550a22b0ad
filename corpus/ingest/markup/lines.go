// Package markup cuts a text into the lines that a reader sees, from flat text,
// HTML and Markdown, and says what the markup tells of each and of the page.
//
// HTML is read by the tokenizer of golang.org/x/net/html, because its raw
// offsets tell from which source lines a paragraph came. go-trafilatura was
// tried in thought and left out: it brings wazero and some twenty-five modules,
// and gives back a text without line positions.
package markup

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
	Key        string   // plain.Fold(Text): what repetition is judged by
}

// Split returns the lines of text that hold something to read. "\r\n",
// "\n" and "\r" end a line; numbers count every line, blank ones too.
func Split(text string) []Line {
	var lines []Line
	gap := true
	for n := 1; text != ""; n++ {
		var raw string
		raw, text = Cut(text)
		s := plain.Written(raw)
		if s == "" {
			gap = true
			continue
		}
		l := New(s)
		l.Start, l.End, l.Raw, l.Gap = n, n, raw, gap
		if strings.Contains(raw, "[caption") {
			l.Hints = append(l.Hints, "in:caption")
		}
		lines = append(lines, l)
		gap = false
	}
	return lines
}

// Cut cuts text after its first line end.
func Cut(text string) (first, rest string) {
	i := strings.IndexAny(text, "\n\r")
	if i < 0 {
		return text, ""
	}
	if strings.HasPrefix(text[i:], "\r\n") {
		return text[:i], text[i+2:]
	}
	return text[:i], text[i+1:]
}

// New returns the line of a text, as lines of no source.
func New(written string) Line {
	text := plain.Bare(written)
	key := plain.Fold(text)
	return Line{Written: written, Text: text, Key: key, Words: strings.Fields(key), Runes: utf8.RuneCountInString(text)}
}
