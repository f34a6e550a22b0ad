package view

import (
	"strconv"

	m "mudawwana/app/ui/markup"
	"mudawwana/app/ui/state"
	"mudawwana/app/ui/words"
)

// PanelID is the id of the dialog.
const PanelID = "panel"

// panel is the dialog over the page, when there is one.
func (v draw) panel() *m.Node {
	var title string
	var body m.Group
	switch v.Panel {
	case state.DisplayPanel:
		title, body = v.l.DisplayTitle, v.display()
	case state.HelpPanel:
		title, body = v.l.HelpTitle, v.help()
	case state.CitePanel:
		title, body = v.l.CiteTitle, v.cite()
	case state.FiltersPanel:
		title, body = v.l.ToFilters, v.filters()
	case state.EmbedPanel:
		title, body = v.l.EmbedTitle, v.embedPanel()
	default:
		return nil
	}
	return m.El("dialog aria-labelledby=panel-title", m.At("id", PanelID),
		m.El("div.panel-head",
			m.El("h2 id=panel-title", m.Text(title)),
			button("close", v.l.Close, "close")),
		m.El("p.said role=status", m.Text(v.Said)),
		m.El("div.panel-body", body))
}

// filters are the facets on a small screen, with what they leave.
func (v draw) filters() m.Group {
	return m.Group{m.El("div.facets", v.facetLists()),
		m.El("p.leave", m.El("button type=button data-act=close", m.Text(v.l.Count(v.l.Results, v.Result.Total))))}
}

// display are the reader's choices, each a row of buttons.
func (v draw) display() m.Group {
	p := v.Prefs
	return m.Group{
		v.prefer("theme", v.l.Theme, []pref{
			{v.l.ThemeDevice, "", p.Theme == ""}, {v.l.ThemeLight, "light", p.Theme == "light"},
			{v.l.ThemeDark, "dark", p.Theme == "dark"}, {v.l.ThemeContrast, "contrast", p.Theme == "contrast"}}),
		m.El("fieldset", m.El("legend", m.Text(v.l.Size)),
			m.El("div.row",
				prefButton("size", pref{v.l.SizeSmaller, "-1", false}), prefButton("size", pref{v.l.SizeLarger, "1", false})),
			m.El("p.sample lang=ar", m.Text(v.l.SizeSample))),
		v.prefer("lang", v.l.Language, []pref{{"العربية", "ar", v.l.Lang == "ar"}, {"English", "en", v.l.Lang == "en"}}),
		v.prefer("digits", v.l.DigitsLabel, []pref{
			{"0123456789", "0", p.Digits == words.LatinDigits}, {"٠١٢٣٤٥٦٧٨٩", "1", p.Digits == words.ArabicDigits}}),
		v.months12(),
		v.prefer("bare", v.l.Vowels, []pref{{v.l.VowelsShown, "0", !p.Bare}, {v.l.VowelsHidden, "1", p.Bare}}),
		v.prefer("plain", v.l.Layout, []pref{{v.l.LayoutWhole, "0", !p.Plain}, {v.l.LayoutText, "1", p.Plain}}),
	}
}

// months12 offers the systems of month names, each by its name for July.
func (v draw) months12() *m.Node {
	if v.l.Lang != "ar" {
		return nil
	}
	const july = 7
	var options []pref
	for s := words.Gulf; s <= words.Morocco; s++ {
		l := v.l
		l.Months = s
		options = append(options, pref{l.Month(july), strconv.Itoa(int(s)), v.Prefs.Months == s})
	}
	return v.prefer("months", v.l.MonthsLabel, options)
}

type pref struct {
	text, value string
	on          bool
}

func (v draw) prefer(name, label string, options []pref) *m.Node {
	row := m.El("div.row")
	for _, o := range options {
		b := prefButton(name, o)
		b.Attrs = append(b.Attrs, *m.At("aria-pressed", strconv.FormatBool(o.on)))
		row.Add(b)
	}
	return m.El("fieldset", m.El("legend", m.Text(label)), row)
}

func prefButton(name string, o pref) *m.Node {
	return m.El("button type=button data-act=prefer", m.At("data-name", name),
		m.At("data-value", o.value), m.Text(o.text))
}
