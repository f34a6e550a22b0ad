package date

import (
	"fmt"
	"strings"
	"time"

	"github.com/hablullah/go-hijri"
)

// bare reads a date without day name and time.
func (p *parser) bare(i int) (calendarDay, int, bool) {
	t := p.at(i)
	switch {
	case t.digits == 4:
		return p.yearFirst(i)
	case t.digits == 1 || t.digits == 2:
		if d, next, ok := p.numeric(i); ok {
			return d, next, true
		}
		return p.dayFirst(i)
	case t.word != "":
		if day, next := p.ordinal(i); day > 0 {
			return p.afterDay(day, next)
		}
		return p.monthFirst(i)
	}
	return calendarDay{}, 0, false
}

// yearFirst reads «2023-08-08», «2023/8/8», «1445/03/16 هـ».
func (p *parser) yearFirst(i int) (calendarDay, int, bool) {
	a, b := p.at(i+1), p.at(i+3)
	month, day := p.at(i+2), p.at(i+4)
	if !a.isOneOf("-/.") || b.sign != a.sign || month.digits == 0 || month.digits > 2 || day.digits == 0 || day.digits > 2 {
		return calendarDay{}, 0, false
	}
	if year := p.at(i).number; isHijriYear(year) {
		d, ok := fromHijri(year, month.number, day.number)
		return d, p.pastEra(i + 5), ok
	}
	d := calendarDay{year: p.at(i).number, month: time.Month(month.number), day: day.number}
	return d, i + 5, plausible(d)
}

// numeric reads «8/7/2023» and its like, which is ambiguous when both numbers
// can be months, but with points, where the day comes first wherever they are
// used; and «15/10/1436 هـ».
func (p *parser) numeric(i int) (calendarDay, int, bool) {
	a, b := p.at(i+1), p.at(i+3)
	x, y, year := p.at(i), p.at(i+2), p.at(i+4)
	if !a.isOneOf("-/.") || b.sign != a.sign || y.digits == 0 || y.digits > 2 || year.digits != 4 {
		return calendarDay{}, 0, false
	}
	next := i + 5
	if isHijriYear(year.number) {
		d, ok := fromHijri(year.number, y.number, x.number)
		return d, p.pastEra(next), ok
	}
	d := calendarDay{year: year.number, month: time.Month(y.number), day: x.number}
	if y.number > 12 {
		d.month, d.day = time.Month(x.number), y.number
	}
	d.swap = a.sign != '.' && x.number <= 12 && y.number <= 12 && x.number != y.number
	return d, next, plausible(d)
}

// pastEra passes over the name of the Hijri era.
func (p *parser) pastEra(i int) int {
	if w := p.at(i).word; w == "ه" || w == "هجري" || w == "هجريه" {
		return i + 1
	}
	return i
}

// dayFirst reads «8 أغسطس 2023», «8th, August 2023», «15 شوال 1436», and «29
// ديسمبر» without a year.
func (p *parser) dayFirst(i int) (calendarDay, int, bool) {
	day := p.at(i)
	j := i + 1
	if w := p.at(j).word; w == "st" || w == "nd" || w == "rd" || w == "th" {
		j++
	}
	return p.afterDay(day.number, p.pastSigns(j, ",،-/"))
}

// afterDay reads a month, and a year when there is one, after a day: «من أغسطس
// 2023».
func (p *parser) afterDay(day, j int) (calendarDay, int, bool) {
	if w := p.at(j).word; w == "من" || w == "of" {
		j++
	}
	if w := p.at(j).word; w == "شهر" {
		j++
	}
	m, next, ok := p.month(j)
	if !ok || day < 1 || day > 31 {
		return calendarDay{}, 0, false
	}
	year, after := p.year(next)
	if m.hijri {
		d, ok := fromHijri(year, int(m.month), day)
		return d, after, ok
	}
	if m.common && year == 0 {
		return calendarDay{}, 0, false
	}
	if year != 0 {
		next = after
	}
	d := calendarDay{year: year, month: m.month, day: day}
	return d, next, year == 0 || plausible(d)
}

// ordinal reads a day in words that stands before «من»: «الثامن», «الحادي عشر»,
// «الخامس والعشرين»; 0 when there is none, and after a noun that it counts:
// «النصف الثاني من».
func (p *parser) ordinal(i int) (day, next int) {
	day, next = ordinals[p.at(i).word], i+1
	before := p.at(i - 1).word
	if _, named := weekdays[before]; day == 0 || strings.HasPrefix(before, "ال") && !named && before != "اليوم" {
		return 0, i
	}
	switch w := p.at(next).word; {
	case day < 10 && (w == "عشر" || w == "عشره"):
		day, next = day+10, next+1
	case day < 10 && strings.HasPrefix(w, "و") && ordinals[w[len("و"):]] >= 20:
		day, next = day+ordinals[w[len("و"):]], next+1
	}
	if p.at(next).word != "من" || day > 31 {
		return 0, i
	}
	return day, next
}

// monthFirst reads «August 8, 2023», «أغسطس 8, 2023» and «أغسطس 2023».
func (p *parser) monthFirst(i int) (calendarDay, int, bool) {
	m, next, ok := p.month(i)
	if before := p.at(i - 1); !ok || m.hijri || m.common || before.digits == 1 || before.digits == 2 {
		return calendarDay{}, 0, false
	}
	day := p.at(next)
	if day.digits == 1 || day.digits == 2 {
		j := next + 1
		if w := p.at(j).word; w == "st" || w == "nd" || w == "rd" || w == "th" {
			j++
		}
		if year, after := p.year(j); year != 0 {
			d := calendarDay{year: year, month: m.month, day: day.number}
			return d, after, plausible(d)
		}
		return calendarDay{}, 0, false
	}
	if year, after := p.year(next); year != 0 {
		d := calendarDay{year: year, month: m.month}
		return d, after, plausible(d)
	}
	return calendarDay{}, 0, false
}

// year reads a year after a month, signs, «عام» and «من» between them; 0
// when there is none.
func (p *parser) year(i int) (int, int) {
	j := p.pastSigns(i, ",،-/")
	for w := p.at(j).word; w == "من" || w == "عام" || w == "العام" || w == "سنه" || w == "لعام"; w = p.at(j).word {
		j++
	}
	t := p.at(j)
	if t.digits != 4 || t.number < 1300 || t.number > 2100 {
		return 0, i
	}
	if w := p.at(j + 1).word; w == "ه" || w == "م" || w == "هجري" || w == "ميلادي" {
		return t.number, j + 2
	}
	return t.number, j + 1
}

// month reads a month name and the other name of the same month after it:
// «كانون الأول/ديسمبر», «يوليو (تموز)».
func (p *parser) month(i int) (monthName, int, bool) {
	m, next, ok := p.oneMonth(i)
	if !ok {
		return monthName{}, 0, false
	}
	sign := p.at(next)
	if !sign.isOneOf("/(-–،") {
		return m, next, true
	}
	other, after, ok := p.oneMonth(next + 1)
	if !ok || other.month != m.month || other.hijri != m.hijri {
		return m, next, true
	}
	if sign.sign == '(' && p.at(after).sign == ')' {
		after++
	}
	m.common = m.common && other.common
	return m, after, true
}

// oneMonth reads a name of one or two words.
func (p *parser) oneMonth(i int) (monthName, int, bool) {
	first := p.at(i).word
	if first == "" {
		return monthName{}, 0, false
	}
	if second := p.at(i + 1); second.word != "" {
		if m, ok := months[first+" "+second.word]; ok {
			return m, i + 2, true
		}
	}
	m, ok := months[first]
	if ok && p.at(i+1).sign == '.' && len(first) <= 4 && first[0] < 0x80 {
		return m, i + 2, true
	}
	return m, i + 1, ok
}

// clock reads «10:13 ص», «22:30», «9:05 PM GMT», «21h30»; "" when there is none.
func (p *parser) clock(i int) (string, int) {
	h, m := p.at(i), p.at(i+2)
	colon := p.at(i+1).sign == ':' || p.at(i+1).word == "h"
	if h.digits == 0 || h.digits > 2 || !colon || m.digits != 2 || h.number > 23 || m.number > 59 {
		return "", i
	}
	next := i + 3
	if p.at(next).sign == ':' && p.at(next+1).digits == 2 {
		next += 2
	}
	hour := h.number
	if half := meridian(p.at(next).word); half >= 0 && hour <= 12 {
		hour = hour%12 + half
		p.cutMeridian(next)
		next++
	}
	if w := p.at(next).word; w == "gmt" || w == "utc" || w == "z" || w == "gst" || w == "ast" {
		next++
	}
	return fmt.Sprintf("%02d:%02d", hour, m.number), next
}

// meridian returns 0 for the morning, 12 for the evening, -1 for no meridian.
// A meridian may be glued to «بقلم»: «صبقلم».
func meridian(w string) int {
	switch strings.TrimSuffix(w, "بقلم") {
	case "ص", "صباحا", "am", "قبل":
		return 0
	case "م", "مساء", "ظهرا", "pm":
		return 12
	}
	return -1
}

// cutMeridian leaves «بقلم» of a glued word to what follows the date.
func (p *parser) cutMeridian(i int) {
	if t := &p.tokens[i]; strings.HasSuffix(t.word, "بقلم") {
		t.end -= len("بقلم")
	}
}

func plausible(d calendarDay) bool {
	if d.year < 1900 || d.year > 2100 || d.month < 1 || d.month > 12 {
		return false
	}
	return d.day >= 0 && d.day <= daysIn(d.year, d.month)
}

func isHijriYear(y int) bool { return y >= 1343 && y <= 1500 }

// fromHijri converts by the Umm al-Qura calendar, the official one of the
// countries that print Hijri dates; it is tabled from 1343 to 1500.
func fromHijri(year, month, day int) (calendarDay, bool) {
	if !isHijriYear(year) || month < 1 || month > 12 || day < 1 || day > 30 {
		return calendarDay{}, false
	}
	t := hijri.UmmAlQuraDate{Year: int64(year), Month: int64(month), Day: int64(day)}.ToGregorian()
	if t.IsZero() {
		return calendarDay{}, false
	}
	return calendarDay{year: t.Year(), month: t.Month(), day: t.Day(), hijri: true}, true
}
