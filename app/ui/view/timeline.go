package view

import (
	"slices"
	"strconv"

	m "mudawwana/app/ui/markup"
	"mudawwana/app/ui/state"
	"mudawwana/app/ui/words"
	"mudawwana/corpus"
)

// The ids of what a program moves or fills while the timeline is dragged.
const (
	FromEdge = "from-edge"
	ToEdge   = "to-edge"
	FromDay  = "from-day"
	ToDay    = "to-day"
	RangeID  = "range"
	TableID  = "bars"
)

// timeline shows when the Articles were published: bars on one axis of time with
// two ends to drag, and the same as a table.
func (v draw) timeline(f corpus.Facets) *m.Node {
	bars := state.Bars(f.Months, v.Info)
	if len(bars) == 0 && f.Undated == 0 {
		return nil
	}
	undated := ""
	if f.Undated > 0 {
		undated = v.l.Undated + ": " + v.l.Number(f.Undated)
	}
	if len(bars) == 0 {
		return m.El("section.timeline", heading2(v.l.Timeline), m.El("p.meta", m.Text(undated)))
	}
	return m.El("section.timeline", heading2(v.l.Timeline), m.El("p", m.At("id", RangeID), m.Text(Chosen(v.l, v.From, v.To))),
		v.brush(bars), v.axis(bars), m.El("p.meta", m.Text(undated)), v.barTable(bars))
}

func heading2(text string) *m.Node { return m.El("h2", m.Text(text)) }

// Chosen says which days are chosen.
func Chosen(l words.Locale, from, to corpus.Day) string {
	if from == 0 && to == 0 {
		return l.AllDays
	}
	return l.Span(from, to)
}

// chartHeight is how high the tallest bar is drawn.
const chartHeight = 60

// brush draws the bars, with a slider for each end of what is chosen.
func (v draw) brush(bars []state.Bar) *m.Node {
	from, to := state.Edges(bars, v.From, v.To)
	return m.El("div.brush", v.chart(bars, from, to),
		v.edge(FromEdge, v.l.RangeBegin, from, len(bars), v.l.Date(bars[from].From)),
		v.edge(ToEdge, v.l.RangeEnd, to, len(bars), v.l.Date(bars[to-1].To)))
}

func (v draw) chart(bars []state.Bar, from, to int) *m.Node {
	const wide, gap = 8, 1
	chart := m.El("svg.chart aria-hidden=true preserveAspectRatio=none",
		m.At("viewBox", "0 0 "+strconv.Itoa(wide*len(bars))+" "+strconv.Itoa(chartHeight)))
	most := slices.MaxFunc(bars, func(a, b state.Bar) int { return a.Count - b.Count }).Count
	for i, b := range bars {
		height := 0
		if b.Count > 0 {
			height = max(chartHeight*b.Count/max(most, 1), 2)
		}
		rect := m.El("rect", m.At("width", strconv.Itoa(wide-gap)), m.At("height", strconv.Itoa(height)),
			m.At("x", strconv.Itoa(wide*i)), m.At("y", strconv.Itoa(chartHeight-height)))
		if i < from || i >= to {
			m.At("class", "out").AddTo(rect)
		}
		chart.Add(rect)
	}
	return chart
}

// edge is the slider at one end: a place between two bars, 0 before the first.
func (v draw) edge(id, label string, at, n int, says string) *m.Node {
	return m.El("input.edge.live type=range min=0 step=1 data-act=edge", m.At("id", id), m.At("aria-label", label),
		m.At("max", strconv.Itoa(n)), m.At("value", strconv.Itoa(at)), m.At("aria-valuetext", says))
}

// axis names the ends of the axis and the height of the tallest bar.
func (v draw) axis(bars []state.Bar) *m.Node {
	most := slices.MaxFunc(bars, func(a, b state.Bar) int { return a.Count - b.Count }).Count
	end := func(b state.Bar) *m.Node { return m.El("span", m.Text(v.l.Span(b.From, b.To))) }
	axis := m.El("p.axis.meta", end(bars[0]), m.El("span", m.Text(words.Fill(v.l.TallestBar, v.l.Number(most)))))
	if len(bars) > 1 {
		axis.Add(end(bars[len(bars)-1]))
	}
	return axis
}

// barTable is the bars as a table whose rows narrow. It is there when it is
// unfolded, and where no program could unfold it.
func (v draw) barTable(bars []state.Bar) *m.Node {
	table := m.El("details", m.At("id", TableID), m.El("summary", m.Text(v.l.BarTable)))
	if v.Version == 0 || v.Unfolded(TableID) {
		list := m.Island("ul.bars")
		for i, b := range bars {
			if b.Count > 0 {
				list.Add(v.bar(i, b))
			}
		}
		table.Add(list)
	}
	return table
}

func (v draw) bar(i int, b state.Bar) *m.Node {
	to := v.Address
	to.From, to.To, to.Shown = b.From, b.To, 0
	on := v.From == b.From && v.To == b.To
	if on {
		to.From, to.To = 0, 0
	}
	return m.El("li", m.El("a data-act=stay", m.At("id", "bar"+strconv.Itoa(i)), m.At("href", v.Href(to)), pressed(on),
		m.El("span.when", m.Text(v.l.Span(b.From, b.To))), m.Text(" "), m.El("span.n", m.Text(v.l.Number(b.Count)))))
}

// span narrows to any days, by two fields.
func (v draw) span() *m.Node {
	field := func(id, label string, day corpus.Day, wrong bool) *m.Node {
		n := m.El("label", m.Text(label), m.El("input type=text autocomplete=off dir=auto aria-describedby=day-hint",
			m.At("id", id), m.At("value", v.l.Date(day)), invalid(wrong)))
		return n
	}
	hint := words.Fill(v.l.DayHint, v.l.Date(v.Info.To))
	if v.WrongFrom || v.WrongTo {
		hint = words.Fill(v.l.DayWrong, v.l.Date(v.Info.To))
	}
	return m.El("form.span.live data-act=span",
		field(FromDay, v.l.RangeFrom, v.From, v.WrongFrom), field(ToDay, v.l.RangeTo, v.To, v.WrongTo),
		m.El("button type=submit", m.Text(v.l.RangeApply)),
		m.El("p.meta id=day-hint role=status", wrongClass(v.WrongFrom || v.WrongTo), m.Text(hint)))
}

func invalid(on bool) *m.Attr {
	if on {
		return m.At("aria-invalid", "true")
	}
	return nil
}

func wrongClass(on bool) *m.Attr {
	if on {
		return m.At("class", "meta wrong")
	}
	return nil
}
