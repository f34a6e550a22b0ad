package view

import (
	"strconv"

	"mudawwana/app/ui/inline"
	m "mudawwana/app/ui/markup"
	"mudawwana/corpus"
)

// SuggestionID is the id of the suggestion at a place, from 1.
func SuggestionID(at int) string { return "s" + strconv.Itoa(at) }

// suggestions is the list below the field: the listbox of the WAI-ARIA
// Authoring Practices' combobox. The focus stays in the field.
func (v draw) suggestions() *m.Node {
	list := m.Island("div.suggestions id=suggestions role=listbox",
		m.At("aria-label", v.l.Suggestions), m.Is("hidden", !v.Suggestions.Open()))
	var group *m.Node
	for i, c := range v.Suggestions.Items {
		if i == 0 || c.Kind != v.Suggestions.Items[i-1].Kind {
			group = optionGroup(v.kindOf(c.Kind))
			list.Add(group)
		}
		group.Add(v.option(i+1, completed(c), c.Docs))
	}
	if len(v.Suggestions.Recent) == 0 {
		return list
	}
	group = optionGroup(v.l.SuggestRecent)
	list.Add(group)
	for i, q := range v.Suggestions.Recent {
		group.Add(v.option(len(v.Suggestions.Items)+i+1, m.Group{m.Text(q)}, 0))
	}
	erase := v.option(v.Suggestions.Len(), m.Group{m.Text(v.l.EraseRecent)}, 0)
	erase.Add(icon("close"))
	list.Add(erase)
	return list
}

func optionGroup(name string) *m.Node {
	return m.El("div role=group", m.At("aria-label", name),
		m.El("div.label aria-hidden=true", m.Text(name)))
}

func (v draw) option(at int, text m.Group, docs int) *m.Node {
	selected := "false"
	if v.Suggestions.At == at {
		selected = "true"
	}
	n := m.El("div role=option data-act=suggestion", m.At("id", SuggestionID(at)),
		m.At("data-at", strconv.Itoa(at)), m.At("aria-selected", selected), m.El("span dir=auto", text))
	if docs > 0 {
		n.Add(m.El("span.n", m.Text(v.l.Number(docs))))
	}
	return n
}

// completed is a Completion with what was typed of it set apart.
func completed(c corpus.Completion) m.Group {
	g := inline.Marked(c.Text, c.Marks, 0)
	for _, n := range g {
		if n.Tag == "mark" {
			n.Tag, n.Attrs = "span", []m.Attr{{Name: "class", Value: "typed"}}
		}
	}
	return g
}

func (v draw) kindOf(k corpus.CompletionKind) string {
	switch k {
	case corpus.PhraseCompletion:
		return v.l.SuggestPhrases
	case corpus.ArticleCompletion:
		return v.l.SuggestArticles
	case corpus.LayoutCompletion:
		return v.l.SuggestLayout
	}
	return v.l.SuggestWords
}

// expanded says whether the suggestions are there.
func (v draw) expanded() *m.Attr {
	if v.Suggestions.Open() {
		return m.At("aria-expanded", "true")
	}
	return m.At("aria-expanded", "false")
}

func (v draw) activeSuggestion() *m.Attr {
	if v.Suggestions.At == 0 {
		return nil
	}
	return m.At("aria-activedescendant", SuggestionID(v.Suggestions.At))
}
