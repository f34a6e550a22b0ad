package corpus

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"mudawwana/corpus/arabic"
	"mudawwana/corpus/query"
	"mudawwana/corpus/record"
)

// filters is what narrows a Result: the Request's Filter and the query's own.
type filters struct {
	columns  *record.Columns
	outlets  []bool // by number of outlet: it is let through
	from, to Day    // inclusive; 0 is open
}

func (c *Corpus) newFilters(asked Filter, typed query.Filter) *filters {
	f := &filters{columns: &c.columns, outlets: make([]bool, len(c.columns.Outlets))}
	for i, name := range c.columns.Outlets {
		folded := foldName(name)
		typedIs := func(s string) bool { return strings.Contains(folded, foldName(s)) }
		f.outlets[i] = (len(asked.Sources) == 0 || slices.Contains(asked.Sources, name)) &&
			!slices.Contains(asked.NotSources, name) &&
			(len(typed.Sources) == 0 || slices.ContainsFunc(typed.Sources, typedIs)) &&
			!slices.ContainsFunc(typed.NotSources, typedIs)
	}
	from, to := typedDays(typed)
	f.from, f.to = max(asked.From, from), asked.To
	if to > 0 && (f.to == 0 || to < f.to) {
		f.to = to
	}
	return f
}

// foldName returns the folded words of a name between spaces, so that one name
// can be found in another word by word: « رويترز » in « وكاله رويترز ».
func foldName(name string) string {
	var b strings.Builder
	for t := range arabic.Tokens(name) {
		b.WriteByte(' ')
		b.WriteString(t.Term)
	}
	return b.String() + " "
}

// typedDays returns the days that a query's from: and to: take in, 0 for open.
func typedDays(f query.Filter) (from, to Day) {
	if f.From != (query.Date{}) {
		first, _ := f.From.Days()
		from = dayOf(first)
	}
	if f.To != (query.Date{}) {
		_, last := f.To.Days()
		to = dayOf(last)
	}
	return from, to
}

// keep reports whether doc passes both its source and its date.
func (f *filters) keep(doc uint32) bool { return f.source(doc) && f.date(doc) }

func (f *filters) source(doc uint32) bool { return f.outlets[f.columns.Outlet[doc]] }

// date lets through what may have appeared between from and to; an unknown
// date passes only when both are open.
func (f *filters) date(doc uint32) bool {
	from, to := f.columns.From[doc], f.columns.To[doc]
	if f.from == 0 && f.to == 0 {
		return true
	}
	return from > 0 && to >= f.from && (f.to == 0 || from <= f.to)
}

// facets counts the documents of by; the filter of a facet does not narrow it.
func (c *Corpus) facets(by []float32, f *filters) Facets {
	var facets Facets
	outlets := make([]int, len(c.columns.Outlets))
	months := map[int]int{}
	for i, v := range by {
		doc := uint32(i)
		if v == 0 {
			continue
		}
		if f.date(doc) {
			outlets[c.columns.Outlet[doc]]++
		}
		if !f.source(doc) {
			continue
		}
		if from := c.columns.From[doc]; from > 0 {
			months[c.columns.Month[doc]]++
		} else {
			facets.Undated++
		}
	}
	facets.Sources = sourcesOf(&c.columns, outlets)
	for m, n := range months {
		facets.Months = append(facets.Months, MonthCount{m / 12, m%12 + 1, n})
	}
	slices.SortFunc(facets.Months, func(a, b MonthCount) int {
		return (a.Year-b.Year)*12 + a.Month - b.Month
	})
	return facets
}

func dayOf(d query.Date) Day {
	day, _ := DateOf(d.Year, time.Month(d.Month), d.Day)
	return day
}

// sourcesOf returns counts of outlets, most first, then by name.
func sourcesOf(c *record.Columns, counts []int) []SourceCount {
	var list []SourceCount
	for i, n := range counts {
		if n > 0 {
			list = append(list, SourceCount{c.Outlets[i], n})
		}
	}
	slices.SortFunc(list, func(a, b SourceCount) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Source, b.Source))
	})
	return list
}
