package words

import (
	"time"

	"mudawwana/corpus"
)

var gulfMonths = [12]string{"يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"}

var levantMonths = [12]string{"كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول"}

var maghrebMonths = [12]string{"جانفي", "فيفري", "مارس", "أفريل", "ماي", "جوان", "جويلية", "أوت", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"}

var moroccoMonths = [12]string{"يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر", "دجنبر"}

// Month names a month in the reader's system.
func (l Locale) Month(m time.Month) string {
	if m < time.January || m > time.December {
		return ""
	}
	if l.Lang != "ar" {
		return m.String()
	}
	switch i := m - 1; l.Months {
	case Levant:
		return levantMonths[i]
	case Both:
		return gulfMonths[i] + " (" + levantMonths[i] + ")"
	case Maghreb:
		return maghrebMonths[i]
	case Morocco:
		return moroccoMonths[i]
	default:
		return gulfMonths[i]
	}
}

// Date writes a day: «9 أغسطس 2023». The unknown day is the empty text.
func (l Locale) Date(d corpus.Day) string {
	if d == 0 {
		return ""
	}
	t := d.Time()
	return l.year(t.Day()) + " " + l.MonthYear(t.Year(), t.Month())
}

// MonthYear writes a month of a year: «أغسطس 2023».
func (l Locale) MonthYear(year int, m time.Month) string {
	return l.Month(m) + " " + l.year(year)
}

// Span writes the days from and to, both included, as shortly as is clear: a
// day, a whole month, a whole year, or both ends. A bound that is 0 is open.
func (l Locale) Span(from, to corpus.Day) string {
	switch {
	case from == to:
		return l.Date(from)
	case to == 0:
		return Fill(l.Since, l.Date(from))
	case from == 0:
		return Fill(l.Until, l.Date(to))
	}
	a, b, after := from.Time(), to.Time(), (to + 1).Time()
	switch {
	case a.Day() == 1 && after.Day() == 1 && a.Month() == b.Month() && a.Year() == b.Year():
		return l.MonthYear(a.Year(), a.Month())
	case a.YearDay() == 1 && after.YearDay() == 1 && a.Year() == b.Year():
		return l.year(a.Year())
	}
	return Fill(l.FromTo, l.Date(from), l.Date(to))
}

// year writes a small number without a mark at the thousands.
func (l Locale) year(n int) string {
	digits := ""
	for ; n > 0; n /= 10 {
		digits = string(rune('0'+n%10)) + digits
	}
	return l.Numerals(digits)
}
