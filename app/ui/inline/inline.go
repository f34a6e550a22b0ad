// Package inline is what stands inside lines as markup: texts of the corpus with
// their marks, language and direction, dates, and lists with dots between.
package inline

import (
	"strconv"
	"strings"
	"unicode/utf8"

	m "mudawwana/app/ui/markup"
	"mudawwana/app/ui/words"
	"mudawwana/corpus"
)

// Marked is text with its marks as <mark> elements. Marks that lie outside of
// the text, inside of one another or across a letter are left out. With
// first > 0 the marks carry the ids m<first>, m<first+1>…
func Marked(text string, marks []corpus.Mark, first int) m.Group {
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

// Passage is a Passage on one line of its own, with a sign where text was cut.
func Passage(p corpus.Passage) m.Group {
	g := Marked(p.Text, p.Marks, 0)
	if p.CutBefore {
		g = append(m.Group{m.Text("…\u00A0")}, g...)
	}
	if p.CutAfter {
		g = append(g, m.Text("\u00A0…"))
	}
	return g
}

// Corpus is the attributes of an element that holds this text of the
// corpus: its own language and direction, whatever the interface's.
func Corpus(lang, text string) m.Part {
	return m.Attrs{m.At("lang", Language(lang)), Direction(text)}
}

// Language is the language of an article that may not name one.
func Language(lang string) string {
	if lang == "" {
		return "ar"
	}
	return lang
}

// Direction is the direction of most letters of a text. dir="auto" looks at
// the first one only, and a passage of an Arabic text that happens to begin
// with «CJTF-OIR» would run the wrong way.
func Direction(text string) *m.Attr {
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

// Date is a Published as words, an estimate marked as one.
func Date(l words.Locale, p corpus.Published) m.Group {
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

// Dots puts a middle dot between the groups that hold something.
func Dots(groups ...m.Group) m.Group {
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

// Say is a text as a group, nothing for the empty one.
func Say(s string) m.Group {
	if s == "" {
		return nil
	}
	return m.Group{m.Text(s)}
}

// Isolated is a text that may run in the other direction than its surroundings.
func Isolated(s string) m.Group {
	if s == "" {
		return nil
	}
	return m.Group{m.El("bdi", m.Text(s))}
}

// Strip takes the vowel marks off the text in g, in place.
func Strip(g m.Group) {
	for _, n := range g {
		n.Text = withoutVowels(n.Text)
		Strip(n.Children)
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
