package arabic

import (
	_ "embed" // the table
	"strings"
	"sync"
)

//go:embed asking.txt
var askingTable string

// Asks reports whether a folded word asks or stands with one that does: «متى»,
// «كم», «هو». Of what a question is about it says nothing.
func Asks(word string) bool { return asking()[word] }

var asking = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, f := range rows(askingTable) {
		for w := range strings.FieldsSeq(f[0]) {
			m[Fold(w)] = true
		}
	}
	return m
})
