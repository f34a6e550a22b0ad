package state

import (
	"net/url"
	"strconv"

	"mudawwana/app/ui/words"
)

// ParsePrefs reads what String wrote; what it cannot read is the default.
func ParsePrefs(text string) Prefs {
	v, _ := url.ParseQuery(text) // what could be read of it
	p := Prefs{Bare: v.Get("bare") == "1", Plain: v.Get("plain") == "1"}
	if l := v.Get("lang"); l == "en" || l == "ar" {
		p.Lang = l
	}
	if t := v.Get("theme"); t == "light" || t == "dark" || t == "contrast" {
		p.Theme = t
	}
	if n, err := strconv.Atoi(v.Get("size")); err == nil {
		p.Size = min(max(n, minSize), maxSize)
	}
	p.Digits = words.Digits(choiceOf(v.Get("digits"), int(words.ArabicDigits)))
	p.Months = words.Months(choiceOf(v.Get("months"), int(words.Morocco)))
	return p
}

// The steps of the reading size.
const (
	minSize = -2
	maxSize = 4
)

// String writes p as name=value pairs, defaults left out.
func (p Prefs) String() string {
	var q queryWriter
	q.add("lang", p.Lang)
	q.add("theme", p.Theme)
	q.number("size", p.Size)
	q.number("digits", int(p.Digits))
	q.number("months", int(p.Months))
	if p.Bare {
		q.number("bare", 1)
	}
	if p.Plain {
		q.number("plain", 1)
	}
	return q.String()
}

func (q *queryWriter) number(name string, n int) {
	if n != 0 {
		q.add(name, strconv.Itoa(n))
	}
}

// choiceOf is a number from 0 to last, 0 for anything else.
func choiceOf(s string, last int) int {
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 || n > last {
		return 0
	}
	return n
}
