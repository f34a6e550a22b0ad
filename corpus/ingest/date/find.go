package date

import (
	"time"

	"mudawwana/corpus"
)

// Found is one date in a text.
type Found struct {
	Start, End int // byte offsets into the text, End exclusive, the time included
	Year       int // of the Gregorian calendar, 0 when the text has none
	Month      time.Month
	Day        int        // 0 when the text names only the month
	From, To   corpus.Day // inclusive; both 0 without a year
	Clock      string     // "15:04", empty when the text has no time
	IsHijri    bool       // the text gives the Hijri date
}

// Known says that f is one day.
func (f Found) Known() bool { return f.From != 0 && f.From == f.To }

// Find returns the dates of text in order. They do not overlap.
func Find(text string) []Found {
	var out []Found
	p := parser{text: text, tokens: scan(text)}
	for i := 0; i < len(p.tokens); {
		f, next, ok := p.date(i)
		if !ok {
			i++
			continue
		}
		out = append(out, f)
		i = next
	}
	return out
}

// parser reads dates from the tokens of a text.
type parser struct {
	text   string
	tokens []token
}

func (p *parser) at(i int) token {
	if i < 0 || i >= len(p.tokens) {
		return token{}
	}
	return p.tokens[i]
}

// date reads a date that begins at token i, a day name before and a time after
// it included.
func (p *parser) date(i int) (f Found, next int, ok bool) {
	start := i
	weekday, named := weekdays[p.at(i).word]
	if named {
		i = p.pastSigns(i+1, "،,-: (")
	} else if clock, j := p.clock(i); clock != "" {
		f.Clock = clock
		i = p.pastSigns(j, "،,-–|")
	}
	d, next, ok := p.bare(i)
	if !ok {
		return f, 0, false
	}
	if named {
		d = d.on(weekday)
	}
	f.Year, f.Month, f.Day, f.IsHijri = d.year, d.month, d.day, d.hijri
	f.From, f.To = d.span()
	if f.Year != 0 && f.From == 0 {
		return f, 0, false
	}
	if f.Clock == "" {
		j := p.pastSigns(next, "،,-–|():")
		if p.at(j).word == "الساعه" || p.at(j).word == "at" || p.at(j).word == "t" {
			j = p.pastSigns(j+1, ": ")
		}
		if clock, after := p.clock(j); clock != "" {
			f.Clock, next = clock, after
		}
	}
	f.Start, f.End = p.tokens[start].start, p.tokens[next-1].end
	return f, next, true
}

// pastSigns passes over punctuation of the set, at most three signs.
func (p *parser) pastSigns(i int, set string) int {
	for n := 0; n < 3 && p.at(i).isOneOf(set); n++ {
		i++
	}
	return i
}

// calendarDay is a date as read: year 0 and day 0 are open.
type calendarDay struct {
	year  int
	month time.Month
	day   int
	swap  bool // day and month could be exchanged
	hijri bool // as the text gives it
}

// on settles which number is the month, when only one order falls on the
// weekday that stands before: «الثلاثاء 8/7/2025».
func (d calendarDay) on(weekday time.Weekday) calendarDay {
	if !d.swap {
		return d
	}
	a, _ := corpus.DateOf(d.year, d.month, d.day)
	b, _ := corpus.DateOf(d.year, time.Month(d.day), int(d.month))
	isA, isB := a.Time().Weekday() == weekday, b.Time().Weekday() == weekday
	switch {
	case isA && !isB:
		d.swap = false
	case isB && !isA:
		d.swap, d.month, d.day = false, time.Month(d.day), int(d.month)
	}
	return d
}

// span returns the days that d may be.
func (d calendarDay) span() (from, to corpus.Day) {
	switch {
	case d.year == 0:
		return 0, 0
	case d.day == 0:
		first, ok := corpus.DateOf(d.year, d.month, 1)
		if !ok {
			return 0, 0
		}
		return first, first + corpus.Day(daysIn(d.year, d.month)-1)
	}
	from, ok := corpus.DateOf(d.year, d.month, d.day)
	if !ok {
		return 0, 0
	}
	if d.swap {
		if other, ok := corpus.DateOf(d.year, time.Month(d.day), int(d.month)); ok {
			return min(from, other), max(from, other)
		}
	}
	return from, from
}

func daysIn(year int, month time.Month) int {
	return time.Date(year, month+1, 0, 0, 0, 0, 0, time.UTC).Day()
}
