package query

import (
	_ "embed" // the names
	"strings"
	"sync"
	"unicode"
)

//go:embed months.txt
var monthNames string

// months maps names, plain as plain makes them, to months from 1.
var months = sync.OnceValue(func() map[string]int {
	m := map[string]int{}
	month := 0
	for line := range strings.Lines(monthNames) {
		if line[0] == '#' {
			continue
		}
		month++
		for name := range strings.FieldsSeq(line) {
			m[strings.ReplaceAll(name, "_", " ")] = month
		}
	}
	return m
})

// plain writes letters that are taken for each other as one, and leaves out
// marks: اغسطس ← أَغسطس.
func plain(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsMark(r) || r == 'ـ':
			return -1
		case r == 'ة':
			return 'ه'
		case r == 'ى':
			return 'ي'
		}
		return unicode.ToLower(r)
	}, s)
	return strings.NewReplacer("أ", "ا", "إ", "ا", "آ", "ا").Replace(s)
}

// namedDate reads a date with the name of its month, or several names of one:
// «آب 2023», «1 آب/أغسطس 2023», "Aug-2023", «2023 كانون الثاني».
func namedDate(s string) (Date, bool) {
	parts := strings.FieldsFunc(plain(s), func(r rune) bool { return unicode.IsSpace(r) || isDateSeparator(r) || r == '،' || r == ',' })
	var d Date
	for i := 0; i < len(parts); i++ {
		if n, ok := dateParts(parts[i]); ok && len(n) == 1 {
			switch p := n[0]; {
			case len(p.digits) == 4 && d.Year == 0:
				d.Year = p.n
			case len(p.digits) < 3 && d.Day == 0 && p.n > 0:
				d.Day = p.n
			default:
				return Date{}, false
			}
			continue
		}
		month := 0
		if i+1 < len(parts) {
			month = months()[parts[i]+" "+parts[i+1]]
		}
		if month > 0 {
			i++
		} else {
			month = months()[parts[i]]
		}
		if month == 0 || d.Month > 0 && d.Month != month {
			return Date{}, false
		}
		d.Month = month
	}
	return d, d.Year > 0 && d.Month > 0 && d.valid()
}
