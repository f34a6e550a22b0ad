package query

import (
	"strconv"
	"time"
)

// Date is a day, a month (Day 0) or a year (Month and Day 0) of the Gregorian
// calendar. The zero Date is none.
type Date struct{ Year, Month, Day int }

// ParseDate reads yyyy, yyyy-mm, yyyy-mm-dd, mm/yyyy and dd/mm/yyyy, with
// - / . or the Arabic date separator between the parts and digits of any of the
// three sets (0 ٠ ۰), or a year, the name of a month and perhaps a day, and
// reports whether there is such a date from 1 to 9999.
func ParseDate(s string) (Date, bool) {
	parts, ok := dateParts(s)
	if !ok {
		return namedDate(s)
	}
	d := Date{}
	switch year := len(parts[0].digits) == 4; {
	case year && len(parts) == 1:
		d = Date{Year: parts[0].n}
	case year && len(parts) == 2:
		d = Date{parts[0].n, parts[1].n, 0}
	case year && len(parts) == 3:
		d = Date{parts[0].n, parts[1].n, parts[2].n}
	case len(parts) == 2 && len(parts[1].digits) == 4:
		d = Date{parts[1].n, parts[0].n, 0}
	case len(parts) == 3 && len(parts[2].digits) == 4:
		d = Date{parts[2].n, parts[1].n, parts[0].n}
	}
	// A part that was typed is not 0: of 2023-00 nothing is known.
	typed := len(parts) < 2 || d.Month > 0 && (len(parts) < 3 || d.Day > 0)
	return d, typed && d.valid()
}

// String returns yyyy, yyyy-mm or yyyy-mm-dd, as much as d has, and "" for none.
func (d Date) String() string {
	if d == (Date{}) {
		return ""
	}
	b := appendPadded(nil, d.Year, 4)
	if d.Month > 0 {
		b = appendPadded(append(b, '-'), d.Month, 2)
	}
	if d.Day > 0 {
		b = appendPadded(append(b, '-'), d.Day, 2)
	}
	return string(b)
}

// first returns the first day of d.
func (d Date) first() Date { return Date{d.Year, max(d.Month, 1), max(d.Day, 1)} }

// last returns the last day of d.
func (d Date) last() Date {
	if d.Month == 0 {
		return Date{d.Year, 12, 31}
	}
	if d.Day == 0 {
		return Date{d.Year, d.Month, daysOf(d.Year, d.Month)}
	}
	return d
}

// Days returns the first and the last day of d as year, month and day.
func (d Date) Days() (first, last Date) { return d.first(), d.last() }

// before reports whether the day d is before the day e.
func (d Date) before(e Date) bool {
	if d.Year != e.Year {
		return d.Year < e.Year
	}
	if d.Month != e.Month {
		return d.Month < e.Month
	}
	return d.Day < e.Day
}

func (d Date) valid() bool {
	if d.Year < 1 || d.Year > 9999 || d.Month < 0 || d.Month > 12 || d.Day < 0 {
		return false
	}
	return d.Day == 0 || d.Month > 0 && d.Day <= daysOf(d.Year, d.Month)
}

// daysOf returns how many days the month has: day 0 of the next one is its last.
func daysOf(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

type datePart struct {
	digits string // ASCII
	n      int
}

// dateParts cuts s at its separators; it fails on anything but one to three
// runs of one to four digits.
func dateParts(s string) ([]datePart, bool) {
	parts := []datePart{{}}
	for _, r := range s {
		last := &parts[len(parts)-1]
		d := digit(r)
		switch {
		case d >= 0 && len(last.digits) < 4:
			last.digits += string(rune('0' + d))
			last.n = last.n*10 + d
		case d < 0 && isDateSeparator(r) && last.digits != "" && len(parts) < 3:
			parts = append(parts, datePart{})
		default:
			return nil, false
		}
	}
	return parts, parts[len(parts)-1].digits != ""
}

func isDateSeparator(r rune) bool {
	const arabicDateSeparator = 0x060d
	return r == '-' || r == '/' || r == '.' || r == arabicDateSeparator || r == minusSign || r == enDash
}

// digit returns the value of a digit of the ASCII, Arabic-Indic or Extended
// Arabic-Indic set, else -1.
func digit(r rune) int {
	for _, zero := range [...]rune{'0', '٠', '۰'} {
		if r >= zero && r <= zero+9 {
			return int(r - zero)
		}
	}
	return -1
}

// appendPadded appends n with zeros to width.
func appendPadded(b []byte, n, width int) []byte {
	s := strconv.Itoa(n)
	for range width - len(s) {
		b = append(b, '0')
	}
	return append(b, s...)
}
