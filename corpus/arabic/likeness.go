package arabic

import (
	_ "embed" // the table
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"
)

//go:embed letters.txt
var letterTable string

// sameSound is what it costs to write the Latin sound l as the Arabic letter a.
type sameSound struct{ l, a rune }

var letterCosts = sync.OnceValue(func() map[sameSound]float64 {
	m := map[sameSound]float64{}
	for _, f := range rows(letterTable) {
		l, _ := utf8.DecodeRuneInString(f[0])
		cost, _ := strconv.ParseFloat(f[2], 64)
		for _, a := range f[1] {
			m[sameSound{l, a}] = cost
		}
	}
	return m
})

// What it costs to leave a letter out.
const (
	shortUnwritten = 0.12 // a or e, which Arabic hardly writes
	vowelUnwritten = 0.25 // i, o or u
	breathUnheard  = 0.15 // an h, a hamza or an ain that the other does not write, and a first alef
	vowelAdded     = 0.7  // a long Arabic vowel that Latin does not write
	letterLost     = 1.5  // any other
)

// Likeness tells how well an Arabic word, folded, is the Latin one in the other
// script, from 0 to 1: the cost of writing each letter of the one as a letter of
// the other, by the length of the longer.
func Likeness(latin, word string) float64 {
	l := latinUnits(latin)
	a := []rune(strings.TrimPrefix(word, "ال"))
	row := make([]float64, len(a)+1)
	for j := range a {
		row[j+1] = row[j] + added(a, j)
	}
	costs := letterCosts()
	for i := range l {
		corner := row[0]
		row[0] += left(l, i)
		for j := range a {
			written, ok := costs[sameSound{l[i], a[j]}]
			if !ok {
				written = 2 * letterLost
			}
			best := min(corner+written, row[j+1]+left(l, i), row[j]+added(a, j))
			corner, row[j+1] = row[j+1], best
		}
	}
	return max(0, 1-row[len(a)]/float64(max(len(l), len(a), 1)))
}

// latinUnits are the sounds of a Latin word: capitals are written with two
// letters, and doubled letters are one.
func latinUnits(word string) []rune {
	if s, ok := strings.CutPrefix(word, "al"); ok && len(s) >= 4 {
		word = s
	}
	var units []rune
	for _, r := range digraphs.Replace(word) {
		if len(units) == 0 || units[len(units)-1] != r {
			units = append(units, r)
		}
	}
	return units
}

// left is the cost of the Latin sound i when nothing is written for it.
func left(l []rune, i int) float64 {
	switch l[i] {
	case 'a', 'e', 'i', 'o', 'u':
		if i == 0 {
			return letterLost // Arabic writes a vowel that a word begins with
		}
	}
	switch l[i] {
	case 'a', 'e':
		return shortUnwritten
	case 'i', 'o', 'u':
		return vowelUnwritten
	case 'h':
		return breathUnheard
	}
	return letterLost
}

// added is the cost of the Arabic letter j when no sound is there for it.
func added(a []rune, j int) float64 {
	switch a[j] {
	case alef:
		if j == 0 {
			return breathUnheard // «اوستن» for Austin, «اوباما» for Obama
		}
		return vowelAdded
	case waw, yeh:
		return vowelAdded
	case hamza, 'ع', heh:
		return breathUnheard
	}
	return letterLost
}
