package view

import (
	m "mudawwana/app/ui/markup"
	"mudawwana/app/ui/state"
)

// help is the sheet of what can be typed, each example a search, and of keys.
func (v draw) help() m.Group {
	syntax := m.El("tbody")
	for _, s := range [][2]string{
		{"العراق واشنطن", v.l.SyntaxWords},
		{`"التحالف الدولي"`, v.l.SyntaxPhrase},
		{"بغداد أو أربيل", v.l.SyntaxOr},
		{"العراق ليس إيران", v.l.SyntaxNot},
		{"=الحكومة", v.l.SyntaxExact},
		{"عراق*", v.l.SyntaxPrefix},
		{`"قوات العراق"~5`, v.l.SyntaxNear},
		{"عنوان:العراق", v.l.SyntaxTitle},
		{"مصدر:الحرة", v.l.SyntaxSource},
		{"من:2023 إلى:2024", v.l.SyntaxDates},
	} {
		to := state.Address{Query: s[0]}
		syntax.Add(m.El("tr",
			m.El("td", m.El("a dir=rtl lang=ar", m.At("href", v.Href(to)), m.Text(s[0]))),
			m.El("td", m.Text(s[1]))))
	}
	keys := m.El("tbody")
	for _, k := range []struct {
		keys []string
		does string
	}{
		{[]string{"/", "Ctrl K"}, v.l.KeySearch},
		{[]string{"↑", "↓"}, v.l.KeyMove},
		{[]string{"Enter"}, v.l.KeyOpen},
		{[]string{"N", "Shift N"}, v.l.KeyMatch},
		{[]string{"P", "J"}, v.l.KeyNeighbour},
		{[]string{"Esc"}, v.l.KeyBack},
		{[]string{"?"}, v.l.KeyHelp},
	} {
		cell := m.El("td dir=ltr")
		for i, name := range k.keys {
			if i > 0 {
				cell.Add(m.Text(" "))
			}
			cell.Add(m.El("kbd", m.Text(name)))
		}
		keys.Add(m.El("tr", cell, m.El("td", m.Text(k.does))))
	}
	return m.Group{
		m.El("table", m.El("caption", m.Text(v.l.HelpSyntax)), syntax),
		m.El("table.keys", m.El("caption", m.Text(v.l.HelpKeys)), keys),
	}
}
