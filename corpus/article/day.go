package article

import (
	"fmt"
	"time"
)

// Day is a day of the proleptic Gregorian calendar: 0 is unknown, otherwise
// the number of days since 0000-12-31 (so 0001-01-01 is 1).
type Day int32

// epoch is the day before Day 1.
var epoch = time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, -1)

// DateOf returns the Day of a year from 1 to 9999, a month and a day of the
// month, and false when there is no such day.
func DateOf(year int, month time.Month, day int) (Day, bool) {
	t := time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
	if year < 1 || year > 9999 || t.Year() != year || t.Month() != month || t.Day() != day {
		return 0, false
	}
	return Day(t.Unix()/86400 - epoch.Unix()/86400), true
}

// ParseDay reads "2006-01-02" (ISO 8601 calendar date); "" is the unknown day.
func ParseDay(s string) (Day, error) {
	if s == "" {
		return 0, nil
	}
	if len(s) != len("2006-01-02") || s[4] != '-' || s[7] != '-' {
		return 0, fmt.Errorf("%q is no date of the form 2006-01-02", s)
	}
	y, yok := digits(s[:4])
	m, mok := digits(s[5:7])
	d, dok := digits(s[8:])
	day, ok := DateOf(y, time.Month(m), d)
	if !yok || !mok || !dok || !ok {
		return 0, fmt.Errorf("%q is no day of the calendar", s)
	}
	return day, nil
}

func digits(s string) (n int, ok bool) {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = 10*n + int(s[i]-'0')
	}
	return n, true
}

// Time returns midnight UTC of d, the zero Time for the unknown day.
func (d Day) Time() time.Time {
	if d == 0 {
		return time.Time{}
	}
	return epoch.AddDate(0, 0, int(d))
}

// String returns "2006-01-02", and "" for the unknown day.
func (d Day) String() string {
	if d == 0 {
		return ""
	}
	y, m, day := d.Time().Date()
	return fmt.Sprintf("%04d-%02d-%02d", y, m, day)
}
