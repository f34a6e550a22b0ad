package view

import (
	"slices"
	"strconv"
	"time"

	m "mudawwana/app/ui/markup"
	"mudawwana/app/ui/state"
	"mudawwana/app/ui/words"
	"mudawwana/corpus"
)

// tools are the order of the Hits and the dial, each choice a link to the
// same search with it.
func (v draw) tools() *m.Node {
	if v.Query == "" {
		return nil
	}
	return m.El("div.tools",
		m.El("a.tofilters href=#filters", m.Text(v.l.ToFilters)),
		v.choice("dial", v.l.MatchBy, []option{
			{v.l.MatchExact, v.l.MatchExactHelp, withMatch(v.Address, corpus.Exact), v.Match == corpus.Exact},
			{v.l.MatchFolded, v.l.MatchFoldedHelp, withMatch(v.Address, corpus.Folded), v.Match == corpus.Folded},
			{v.l.MatchStem, v.l.MatchStemHelp, withMatch(v.Address, corpus.Stem), v.Match == corpus.Stem},
			{v.l.MatchNear, v.l.MatchNearHelp, withMatch(v.Address, corpus.Near), v.Match == corpus.Near},
		}),
		v.choice("sort", v.l.SortBy, []option{
			{v.l.ByRelevance, "", withSort(v.Address, corpus.ByRelevance), v.Sort == corpus.ByRelevance},
			{v.l.Newest, "", withSort(v.Address, corpus.Newest), v.Sort == corpus.Newest},
			{v.l.Oldest, "", withSort(v.Address, corpus.Oldest), v.Sort == corpus.Oldest},
		}),
		v.keepSearch())
}

type option struct {
	text, help string
	to         state.Address
	on         bool
}

func (v draw) choice(id, label string, options []option) *m.Node {
	row := m.El("div.choice role=group", m.At("aria-labelledby", id),
		m.El("span.label", m.At("id", id), m.Text(label)))
	for i, o := range options {
		var on *m.Attr
		if o.on {
			on = m.At("aria-current", "true")
		}
		row.Add(m.El("a data-act=stay", m.At("href", v.Href(o.to)), m.At("id", id+strconv.Itoa(i)), m.At("title", o.help), on, m.Text(o.text)))
	}
	return row
}

func withMatch(a state.Address, l corpus.Level) state.Address {
	a.Match, a.Shown = l, 0
	return a
}

func withSort(a state.Address, s corpus.Sort) state.Address {
	a.Sort, a.Shown = s, 0
	return a
}

// facets are the counts by source and by month, each a link that narrows.
func (v draw) facets() *m.Node {
	f := v.Result.Facets
	if len(f.Sources) == 0 && len(f.Months) == 0 && !v.Filtered() {
		return nil
	}
	return m.El("aside.facets id=filters tabindex=-1", m.At("aria-label", v.l.Filters),
		v.sources(f.Sources), v.months(f))
}

func (v draw) sources(counts []corpus.SourceCount) *m.Node {
	list := m.El("ul.sources")
	for _, c := range counts {
		if c.Source == "" {
			continue
		}
		to, not := v.Address, v.Address
		to.Sources, not.NotSources = state.Toggled(v.Sources, c.Source), state.Toggled(v.NotSources, c.Source)
		to.NotSources, not.Sources = without(v.NotSources, c.Source), without(v.Sources, c.Source)
		to.Shown, not.Shown = 0, 0
		list.Add(m.El("li",
			m.El("a data-act=stay", m.At("href", v.Href(to)), pressed(slices.Contains(v.Sources, c.Source)),
				m.El("bdi", m.Text(c.Source)), m.Text(" "), m.El("span.n", m.Text(v.l.Number(c.Count)))),
			m.El("a.not data-act=stay", m.At("href", v.Href(not)), pressed(slices.Contains(v.NotSources, c.Source)),
				m.At("title", words.Fill(v.l.ExceptSource, c.Source)), icon("minus"),
				m.El("span.hush", m.Text(words.Fill(v.l.ExceptSource, c.Source))))))
	}
	if len(list.Children) == 0 {
		return nil
	}
	return m.El("section", m.El("h2", m.Text(v.l.Sources)), list)
}

func without(list []string, v string) []string {
	if !slices.Contains(list, v) {
		return list
	}
	return state.Toggled(list, v)
}

func pressed(on bool) *m.Attr {
	if on {
		return m.At("aria-current", "true")
	}
	return nil
}

// manyMonths is where the histogram goes over to years.
const manyMonths = 36

func (v draw) months(f corpus.Facets) *m.Node {
	bars := bars(f.Months)
	if len(bars) == 0 && f.Undated == 0 {
		return nil
	}
	most := 1
	for _, b := range bars {
		most = max(most, b.count)
	}
	list := m.El("ul.bars")
	for _, b := range bars {
		list.Add(v.bar(b, most))
	}
	undated := ""
	if f.Undated > 0 {
		undated = v.l.Undated + ": " + v.l.Number(f.Undated)
	}
	return m.El("section", m.El("h2", m.Text(v.l.ByMonth)), list, m.El("p.meta", m.Text(undated)), v.span())
}

// span narrows to any days, by two fields.
func (v draw) span() *m.Node {
	field := func(name, label string, day corpus.Day) *m.Node {
		return m.El("label", m.Text(label), m.El("input type=date", m.At("name", name), m.At("value", day.String()),
			m.At("min", v.Info.From.String()), m.At("max", v.Info.To.String())))
	}
	return m.Island("form.span.live data-act=span method=get", m.At("action", v.Root()),
		field("from", v.l.RangeFrom, v.From), field("to", v.l.RangeTo, v.To),
		m.El("button type=submit", m.Text(v.l.RangeApply)))
}

func (v draw) bar(b bar, most int) *m.Node {
	to := v.Address
	to.From, to.To, to.Shown = b.from, b.to, 0
	on := v.From == b.from && v.To == b.to
	if on {
		to.From, to.To = 0, 0
	}
	height := 100 * b.count / most
	return m.El("li", m.El("a data-act=stay", m.At("href", v.Href(to)), pressed(on),
		m.El("span.when", m.Text(v.l.Span(b.from, b.to))),
		m.El("svg.bar-line", m.At("viewBox", "0 0 100 8"), m.At("preserveAspectRatio", "none"), m.At("aria-hidden", "true"),
			m.El("rect", m.At("width", strconv.Itoa(max(height, 2))), m.At("height", "8"))),
		m.El("span.n", m.Text(v.l.Number(b.count)))))
}

// bar is one span of days in a histogram.
type bar struct {
	from, to corpus.Day
	count    int
}

// bars are the months that occur, or the years when the months are many.
func bars(months []corpus.MonthCount) []bar {
	byYear := len(months) > manyMonths
	var out []bar
	for _, c := range months {
		b := bar{count: c.Count}
		first, last := time.Month(c.Month), time.Month(c.Month)
		if byYear {
			first, last = time.January, time.December
		}
		b.from, _ = corpus.DateOf(c.Year, first, 1)
		b.to = endOf(c.Year, last)
		if n := len(out); n > 0 && out[n-1].from == b.from {
			out[n-1].count += b.count
			continue
		}
		out = append(out, b)
	}
	return out
}

// endOf is the last day of a month.
func endOf(year int, month time.Month) corpus.Day {
	for day := 31; day > 27; day-- {
		if d, ok := corpus.DateOf(year, month, day); ok {
			return d
		}
	}
	return 0
}
