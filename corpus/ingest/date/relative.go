package date

import (
	"strings"

	"mudawwana/corpus"
)

// units are how many days a counted unit may span; hours and minutes leave the
// day before open.
var units = map[string]int{
	"دقيقه": 0, "دقائق": 0, "دقيقتين": 0, "ساعه": 0, "ساعات": 0, "ساعتين": 0,
	"يوم": 1, "ايام": 1, "يوما": 1, "يومين": 1, "اسبوع": 7, "اسابيع": 7, "اسبوعين": 7, "شهر": 30, "اشهر": 30, "شهور": 30, "شهرين": 30,
}

// Relative reads «اليوم», «أمس», «أول أمس», «منذ 3 ساعات», «قبل يومين» and a
// bare day name, which is the last such day, against the day ref. It gives an
// interval where the words leave one; ok is false when they say nothing, or ref
// is unknown.
func Relative(text string, ref corpus.Day) (from, to corpus.Day, ok bool) {
	if ref == 0 {
		return 0, 0, false
	}
	p := parser{text: text, tokens: scan(text)}
	for i, t := range p.tokens {
		switch t.word {
		case "اليوم", "الان":
			return ref, ref, true
		case "امس", "البارحه":
			if w := p.at(i - 1).word; w == "اول" || w == "قبل" {
				return ref - 2, ref - 2, true
			}
			return ref - 1, ref - 1, true
		case "منذ", "قبل":
			if back, slack, ok := p.count(i + 1); ok {
				return ref - corpus.Day(back+slack), ref - corpus.Day(back), true
			}
		}
		if day, known := weekdays[t.word]; known {
			back := (int(ref.Time().Weekday()) - int(day) + 7) % 7
			return ref - corpus.Day(back), ref - corpus.Day(back), true
		}
	}
	return 0, 0, false
}

// count reads «3 ساعات», «يومين», «أسبوع»: days back, and how many days more it
// may be.
func (p *parser) count(i int) (back, slack int, ok bool) {
	n := 1
	if t := p.at(i); t.digits > 0 && t.digits < 4 {
		n = t.number
		i++
	}
	w := p.at(i).word
	unit, known := units[w]
	if !known {
		return 0, 0, false
	}
	if strings.HasSuffix(w, "ين") {
		n = 2
	}
	switch unit {
	case 0:
		if n > 48 && strings.HasPrefix(w, "ساع") {
			return n / 24, 1, true
		}
		return 0, 1, true
	case 1:
		return n, 0, true
	}
	return n * unit, unit - 1, true
}
