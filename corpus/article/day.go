package article

import (
	"fmt"
	"time"
)

// Day is a day of the proleptic Gregorian calendar: 0 is unknown, otherwise
// the number of days since 0000-12-31 (so 0001-01-01 is 1).
type Day int32

const dayLayout = "2006-01-02"

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
	t, err := time.Parse(dayLayout, s)
	if err != nil {
		return 0, fmt.Errorf("%q is no date of the form 2006-01-02", s)
	}
	d, ok := DateOf(t.Year(), t.Month(), t.Day())
	if !ok {
		return 0, fmt.Errorf("%q is out of range", s)
	}
	return d, nil
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
	return d.Time().Format(dayLayout)
}
