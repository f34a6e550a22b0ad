package state

import (
	"time"

	"mudawwana/app/ui/words"
	"mudawwana/corpus"
)

// Bar is one stretch of the axis of time: the days From to To, both included.
type Bar struct {
	From, To corpus.Day
	Count    int
}

// maxBars is how many bars an axis has at most: more are thinner than a finger
// can tell apart.
const maxBars = 48

// Bars are the months of an axis that reaches over all known days of the corpus,
// whatever was found: bars keep their places while one types, and a time without
// articles is a gap. Where the months are more than maxBars, bars are quarters,
// years, or more years each.
func Bars(months []corpus.MonthCount, info corpus.Info) []Bar {
	if len(months) == 0 {
		return nil
	}
	number := func(c corpus.MonthCount) int { return c.Year*12 + c.Month - 1 }
	first, last := number(months[0]), number(months[len(months)-1])
	if info.From != 0 {
		first, last = min(first, monthOf(info.From)), max(last, monthOf(info.To))
	}
	step := 1
	for _, wider := range [...]int{3, 12, 60, 120, 600, 1200, 12000, 120000} {
		if last/step-first/step < maxBars {
			break
		}
		step = wider
	}
	bars := make([]Bar, last/step-first/step+1)
	for i := range bars {
		begin := (first/step + i) * step
		bars[i].From, _ = corpus.DateOf(begin/12, time.Month(begin%12+1), 1)
		end := begin + step - 1
		bars[i].To = words.LastOf(end/12, time.Month(end%12+1))
	}
	bars[0].From = max(bars[0].From, 1) // an axis in steps of years may begin before the first year
	for _, c := range months {
		bars[number(c)/step-first/step].Count += c.Count
	}
	return bars
}

func monthOf(d corpus.Day) int {
	t := d.Time()
	return t.Year()*12 + int(t.Month()) - 1
}

// Edges returns where the days from and to, 0 for open ones, stand on an axis:
// they reach into bars[i:j], i < j.
func Edges(bars []Bar, from, to corpus.Day) (i, j int) {
	for i < len(bars)-1 && from > bars[i].To {
		i++
	}
	j = len(bars)
	for to != 0 && j > i+1 && to < bars[j-1].From {
		j--
	}
	return i, j
}

// Dragged returns the edges after one of them was dragged to a place: the other
// one gives way.
func Dragged(n, i, j int, first bool, to int) (int, int) {
	if first {
		i = min(max(to, 0), n-1)
		return i, max(j, i+1)
	}
	j = min(max(to, 1), n)
	return min(i, j-1), j
}

// Between is a narrowed to the days of bars[i:j], open where they reach to an end
// of the axis, but for one bar alone; all bars narrow nothing.
func (a Address) Between(bars []Bar, i, j int) Address {
	a.From, a.To, a.Shown = 0, 0, 0
	alone := j-i == 1 && len(bars) > 1
	if i > 0 || alone {
		a.From = bars[i].From
	}
	if j < len(bars) || alone {
		a.To = bars[j-1].To
	}
	return a
}
