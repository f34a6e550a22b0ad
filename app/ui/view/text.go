package view

import (
	"strconv"
	"strings"
	"unicode/utf8"

	m "mudawwana/app/ui/markup"
	"mudawwana/app/ui/words"
	"mudawwana/corpus"
)

// marked is text with its marks as <mark> elements. Marks that lie outside of
// the text, inside of one another or across a letter are left out. With
// first > 0 the marks carry the ids m<first>, m<first+1>…
func marked(text string, marks []corpus.Mark, first int) m.Group {
	var g m.Group
	from := 0
	for i, k := range marks {
		if k.Start < from || k.End <= k.Start || k.End > len(text) || !letterStart(text, k.Start) || !letterStart(text, k.End) {
			continue
		}
		if k.Start > from {
			g = append(g, m.Text(text[from:k.Start]))
		}
		id := ""
		if first > 0 {
			id = "m" + strconv.Itoa(first+i)
		}
		tag := "mark"
		if k.Kin {
			tag = "mark.kin"
		}
		g = append(g, m.El(tag, m.At("id", id), m.Text(text[k.Start:k.End])))
		from = k.End
	}
	if from < len(text) {
		g = append(g, m.Text(text[from:]))
	}
	return g
}

func letterStart(text string, i int) bool {
	return i == len(text) || utf8.RuneStart(text[i])
}

// passage is a Passage on one line of its own, with a sign where text was cut.
func passage(p corpus.Passage) m.Group {
	g := marked(p.Text, p.Marks, 0)
	if p.CutBefore {
		g = append(m.Group{m.Text("…\u00A0")}, g...)
	}
	if p.CutAfter {
		g = append(g, m.Text("\u00A0…"))
	}
	return g
}

// corpusText is the attributes of an element that holds this text of the
// corpus: its own language and direction, whatever the interface's.
func corpusText(lang, text string) m.Part {
	return m.Attrs{m.At("lang", language(lang)), direction(text)}
}

// language is the language of an article that may not name one.
func language(lang string) string {
	if lang == "" {
		return "ar"
	}
	return lang
}

// direction is the direction of most letters of a text. dir="auto" looks at
// the first one only, and a passage of an Arabic text that happens to begin
// with «CJTF-OIR» would run the wrong way.
func direction(text string) *m.Attr {
	const enough = 100 // letters tell
	toLeft, toRight := 0, 0
	for _, r := range text {
		switch {
		case r >= 0x0590 && r <= 0x08FF, r >= 0xFB1D && r <= 0xFDFF, r >= 0xFE70 && r <= 0xFEFF:
			toLeft++
		case r >= 'A' && r <= 'Z', r >= 'a' && r <= 'z', r >= 0x00C0 && r <= 0x058F:
			toRight++
		}
		if toLeft+toRight == enough {
			break
		}
	}
	switch {
	case toLeft == 0 && toRight == 0:
		return m.At("dir", "auto")
	case toLeft >= toRight:
		return m.At("dir", "rtl")
	}
	return m.At("dir", "ltr")
}

// meta is a line about a text, in the interface's language, on the side where
// the text begins.
func (v draw) meta(g m.Group) *m.Node {
	return m.El("p.meta", m.At("dir", v.l.Dir), g)
}

// date is a Published as words, an estimate marked as one.
func date(l words.Locale, p corpus.Published) m.Group {
	if p.From == 0 && p.To == 0 {
		return nil
	}
	day := m.El("time", m.Text(l.Span(p.From, p.To)))
	if p.From == p.To {
		day = m.El("time", m.At("datetime", p.From.String()), m.Text(l.Span(p.From, p.To)))
	}
	if p.Evidence == corpus.Stated {
		return m.Group{day}
	}
	return m.Group{day, m.Text(" "), m.El("span.estimate", m.Text("("+l.Estimated+")"))}
}

// dots puts a middle dot between the groups that hold something.
func dots(groups ...m.Group) m.Group {
	var all m.Group
	for _, g := range groups {
		if len(g) == 0 {
			continue
		}
		if len(all) > 0 {
			all = append(all, m.El("span.dot aria-hidden=true", m.Text(" · ")))
		}
		all = append(all, g...)
	}
	return all
}

// say is a text as a group, nothing for the empty one.
func say(s string) m.Group {
	if s == "" {
		return nil
	}
	return m.Group{m.Text(s)}
}

// isolated is a text that may run in the other direction than its surroundings.
func isolated(s string) m.Group {
	if s == "" {
		return nil
	}
	return m.Group{m.El("bdi", m.Text(s))}
}

// texts are text nodes and marks.
type texts m.Group

// strip takes the vowel marks off.
func (g texts) strip() {
	for _, n := range g {
		n.Text = withoutVowels(n.Text)
		texts(n.Children).strip()
	}
}

// withoutVowels is s without harakat and Quranic marks, which do not change
// what a word is: «مُحَمَّد» ← «محمد». Hamza and madda above stay: they are letters.
func withoutVowels(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '\u064B' && r <= '\u0652' || r == '\u0670' || r >= '\u06D6' && r <= '\u06ED' && r != '\u06DD' && r != '\u06DE' && r != '\u06E9' {
			return -1
		}
		return r
	}, s)
}
