package view

import (
	"cmp"
	"slices"
	"strconv"

	"mudawwana/app/ui/inline"
	m "mudawwana/app/ui/markup"
	"mudawwana/app/ui/state"
	"mudawwana/app/ui/words"
	"mudawwana/corpus"
)

// chips are the parts of the address that narrow a search, each a link to the
// search without it.
func (v draw) chips() *m.Node {
	list := m.Island("ul.chips", m.At("aria-label", v.l.Active))
	chip := func(text string, to state.Address) {
		to.Shown = 0
		list.Add(m.El("li", m.El("a data-act=stay", m.At("href", v.Href(to)),
			m.El("span.hush", m.Text(v.l.RemoveVerb+" ")), m.El("bdi", m.Text(text)), icon("close"))))
	}
	for _, p := range corpus.QueryParts(v.Query) {
		to := v.Address
		to.Query = p.Rest
		if p.Kind != corpus.WordPart { // plain words stand in the field, to be taken away there
			chip(v.Query[p.Start:p.End], to)
		}
	}
	for _, s := range v.Sources {
		to := v.Address
		to.Sources = state.Toggled(v.Sources, s)
		chip(s, to)
	}
	for _, s := range v.NotSources {
		to := v.Address
		to.NotSources = state.Toggled(v.NotSources, s)
		chip(words.Fill(v.l.ChipNot, s), to)
	}
	if v.From != 0 || v.To != 0 {
		to := v.Address
		to.From, to.To = 0, 0
		chip(v.l.Span(v.From, v.To), to)
	}
	if v.Match != corpus.Near {
		chip(words.Fill(v.l.ChipMatch, v.levelName(v.Match)), withMatch(v.Address, corpus.Near))
	}
	for _, term := range v.Without {
		to := v.Address
		to.Without = state.Toggled(v.Without, term)
		chip(words.Fill(v.l.ChipWithout, cmp.Or(v.Result.Query.Without[term], term)), to)
	}
	for _, name := range v.WithoutReasons {
		chip(words.Fill(v.l.ChipWithout, v.reason(state.NamedReason(name))), v.withoutReason(name))
	}
	if len(list.Children) == 0 {
		return nil
	}
	if len(list.Children) > 1 {
		list.Add(m.El("li", m.El("a.all data-act=stay", m.At("href", v.Href(v.Unfiltered().Widest())), m.Text(v.l.RemoveAll))))
	}
	return list
}

func (v draw) levelName(l corpus.Level) string {
	return [...]string{corpus.Near: v.l.MatchNear, corpus.Stem: v.l.MatchStem, corpus.Folded: v.l.MatchFolded, corpus.Exact: v.l.MatchExact}[l]
}

// UnderstoodID is the id of what tells how the query was understood.
const UnderstoodID = "understood"

// understood lists, for each word of the query, the words of the corpus that
// stand for it by why they do, each to untick. It is made when it is unfolded.
func (v draw) understood() *m.Node {
	if len(v.Result.Query.Words) == 0 {
		return nil
	}
	details := m.El("details.understood", m.At("id", UnderstoodID), m.El("summary", m.Text(v.l.Understood)))
	if v.Unfolded(UnderstoodID) {
		list := m.Island("dl")
		for i, w := range v.Result.Query.Words {
			list.Add(m.El("dt", m.El("bdi", m.Text(w.Text))), v.expansions(i, w))
		}
		details.Add(list)
	}
	return details
}

func (v draw) expansions(i int, w corpus.QueryWord) *m.Node {
	said := m.El("dd")
	if w.Stop {
		said.Add(m.El("span.meta", m.Text(v.l.Stopword)))
	}
	if len(w.Expansions) == 0 && !w.Stop {
		said.Add(m.El("span.meta", m.Text(v.l.Unattested)))
	}
	if len(w.Expansions) == 0 {
		return said
	}
	lists := map[corpus.Reason]*m.Node{}
	several := slices.ContainsFunc(w.Expansions, func(x corpus.Expansion) bool { return x.Reason != w.Expansions[0].Reason })
	for k, x := range w.Expansions {
		list := lists[x.Reason]
		if list == nil {
			list = m.El("ul.chips", m.El("li.meta", v.reasonOf(x.Reason, several)))
			lists[x.Reason] = list
			said.Add(list)
		}
		n := v.expansion(x, len(w.Expansions) > 1)
		m.At("id", "x"+strconv.Itoa(i)+"-"+strconv.Itoa(k)).AddTo(n)
		list.Add(m.El("li", n))
	}
	return said
}

// expansion is one word that stands for another: a link that leaves it out,
// when there is another to stay.
func (v draw) expansion(x corpus.Expansion, removable bool) *m.Node {
	text := m.Group{m.El("bdi", m.Text(x.Word)), m.Text(" "), m.El("span.n", m.Text(v.l.Number(x.Docs)))}
	if !removable {
		return m.El("span.chip", text)
	}
	to := v.Address
	to.Without, to.Shown = state.Toggled(v.Without, x.Term), 0
	return m.El("a data-act=stay", m.At("href", v.Href(to)),
		m.El("span.hush", m.Text(v.l.RemoveVerb+" ")), text, icon("close"))
}

// reasonOf names a Reason: as a link that leaves out all that stands for a word
// of the query by it, when there is something to stay.
func (v draw) reasonOf(r corpus.Reason, removable bool) *m.Node {
	name := state.ReasonName(r)
	if !removable || name == "" {
		return m.Text(v.reason(r))
	}
	return m.El("a.reason data-act=stay", m.At("href", v.Href(v.withoutReason(name))),
		m.El("span.hush", m.Text(v.l.RemoveVerb+" ")), m.Text(v.reason(r)), icon("close"))
}

// withoutReason is the search without what stands for a word by a reason, or with it
// again.
func (v draw) withoutReason(name string) state.Address {
	to := v.Address
	to.WithoutReasons, to.Shown = state.Toggled(v.WithoutReasons, name), 0
	return to
}

// reason names a Reason, one that is new here not at all.
func (v draw) reason(r corpus.Reason) string {
	names := [...]string{
		corpus.SameWord: v.l.ReasonSame, corpus.SameFolded: v.l.ReasonFolded, corpus.SameStem: v.l.ReasonStem,
		corpus.Irregular: v.l.ReasonIrregular, corpus.Spelling: v.l.ReasonSpelling, corpus.Typo: v.l.ReasonTypo,
		corpus.SameRoot: v.l.ReasonRoot, corpus.SameMeaning: v.l.ReasonMeaning,
		corpus.Narrower: v.l.ReasonNarrower, corpus.Kinship: v.l.ReasonKinship,
		corpus.OtherScript: v.l.ReasonScript, corpus.Synonym: v.l.ReasonSynonym, corpus.Prefix: v.l.ReasonPrefix,
	}
	if int(r) >= len(names) {
		return ""
	}
	return names[r]
}

// why says, for each word of the query, which words of the corpus stood for it
// in a Hit.
func (v draw) why(h corpus.Hit) *m.Node {
	var order []int
	stood := map[int]m.Group{}
	for _, k := range h.Why {
		x, found := v.found(k)
		if !found {
			continue
		}
		if stood[k.Word] == nil {
			order = append(order, k.Word)
		} else {
			stood[k.Word] = append(stood[k.Word], m.Text(v.l.ListComma))
		}
		stood[k.Word] = append(stood[k.Word], m.El("b", inline.Corpus("", x.Word), m.Text(x.Word)),
			m.El("span.meta", m.Text(" ("+v.reason(x.Reason)+v.l.ListComma+v.l.Number(k.Count)+")")))
	}
	if len(order) == 0 {
		return nil
	}
	list := m.El("ul")
	before, after := split(v.l.WhyStands)
	for _, w := range order {
		list.Add(m.El("li", m.Text(before),
			m.El("bdi", m.Text(v.Result.Query.Words[w].Text)), m.Text(after+" "), stood[w]))
	}
	return m.El("details.why", m.At("dir", v.l.Dir), m.El("summary", m.Text(v.l.Why)), list)
}

// found is the Expansion that a Match is of.
func (v draw) found(k corpus.Match) (x corpus.Expansion, found bool) {
	if k.Word < 0 || k.Word >= len(v.Result.Query.Words) {
		return x, false
	}
	for _, x := range v.Result.Query.Words[k.Word].Expansions {
		if x.Term == k.Term {
			return x, true
		}
	}
	return x, false
}
