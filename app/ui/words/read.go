package words

import (
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"mudawwana/corpus"
)

// ReadDays reads a day, a month or a year as readers type it, in the month names
// of any system and in digits of either set: «8 آب 2023», "August 2023", «٢٠٢٣»,
// 2023-08, 8/8/2023. It returns the first and the last day meant, and false when
// text is no date. What Date, MonthYear and Span of one day write, it reads.
func ReadDays(text string) (from, to corpus.Day, ok bool) {
	var numbers []int
	year := -1 // which of numbers has four digits
	text, month := cutMonth(Plain(text))
	for _, f := range strings.FieldsFunc(text, isSeparator) {
		n, err := strconv.Atoi(f)
		if err != nil || len(f) == 3 || len(f) > 4 {
			return 0, 0, false
		}
		if len(f) == 4 {
			if year >= 0 {
				return 0, 0, false
			}
			year = len(numbers)
		}
		numbers = append(numbers, n)
	}
	if year < 0 || month < 0 {
		return 0, 0, false
	}
	if year > 0 {
		slices.Reverse(numbers) // day, month, year
	}
	if month > 0 {
		numbers = slices.Insert(numbers, 1, month)
	}
	return days(numbers)
}

// days are the first and the last day of year, month and day, of which the last
// ones may be left out.
func days(n []int) (from, to corpus.Day, ok bool) {
	switch len(n) {
	case 1:
		from, ok = corpus.DateOf(n[0], time.January, 1)
		to, _ = corpus.DateOf(n[0], time.December, 31)
	case 2:
		from, ok = corpus.DateOf(n[0], time.Month(n[1]), 1)
		to = LastOf(n[0], time.Month(n[1]))
	case 3:
		from, ok = corpus.DateOf(n[0], time.Month(n[1]), n[2])
		to = from
	}
	return from, to, ok
}

// LastOf is the last day of a month.
func LastOf(year int, m time.Month) corpus.Day {
	for day := 31; day > 27; day-- {
		if d, ok := corpus.DateOf(year, m, day); ok {
			return d
		}
	}
	return 0
}

// cutMonth takes the names of one month out of text, which is Plain. month is
// 0 when there is none, -1 for two different ones.
func cutMonth(text string) (rest string, month int) {
	for m := range 12 {
		var names []string
		for _, system := range [...]*[12]string{&levantMonths, &gulfMonths, &maghrebMonths, &moroccoMonths} {
			names = append(names, Plain(system[m]))
		}
		english := strings.ToLower(time.Month(m + 1).String())
		for _, name := range append(names, english, english[:3]) {
			at := wordIn(text, name)
			if at < 0 {
				continue
			}
			if month > 0 && month != m+1 {
				return text, -1 // no month is two
			}
			text, month = text[:at]+" "+text[at+len(name):], m+1
		}
	}
	return text, month
}

// wordIn is where name stands in text as a word of its own, or -1.
func wordIn(text, name string) int {
	isLetter := func(r rune) bool { return unicode.IsLetter(r) }
	at := strings.Index(text, name)
	if at < 0 || strings.IndexFunc(text[at+len(name):], isLetter) == 0 {
		return -1
	}
	if before := []rune(text[:at]); len(before) > 0 && isLetter(before[len(before)-1]) {
		return -1
	}
	return at
}

func isSeparator(r rune) bool {
	return unicode.IsSpace(r) || strings.ContainsRune("-–−/.,،؍()", r)
}

// Plain is text as it is compared with what a reader types: in small letters,
// without what writers differ in, vowel marks, tatweel, the seats of alef, marks
// of direction, digits of the other set.
func Plain(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '٠' && r <= '٩':
			return r - '٠' + '0'
		case r >= '۰' && r <= '۹':
			return r - '۰' + '0'
		case strings.ContainsRune("أإآ", r):
			return 'ا'
		case r == 'ة':
			return 'ه'
		case r == 'ى' || r == 'ی':
			return 'ي'
		case unicode.In(r, unicode.Mn, unicode.Cf), r == 'ـ':
			return -1
		}
		return unicode.ToLower(r)
	}, text)
}
