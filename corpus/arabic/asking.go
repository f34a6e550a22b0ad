package arabic

import (
	_ "embed" // the table
	"sync"
)

//go:embed asking.txt
var askingTable string

// Asks reports whether a folded word asks or stands with one that does: «متى»,
// «كم», «هو». Of what a question is about it says nothing.
func Asks(word string) bool { return asking()[word] }

var asking = sync.OnceValue(func() map[string]bool { return wordsOf(askingTable) })
