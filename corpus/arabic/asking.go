package arabic

import (
	_ "embed" // the tables
	"sync"
)

var (
	//go:embed asking.txt
	askingTable string
	//go:embed framing.txt
	framingTable string
)

// Asks reports whether a folded word asks or stands with one that does: «متى»,
// «كم», «هو». Of what a question is about it says nothing.
func Asks(word string) bool { return asking()[word] }

var asking = sync.OnceValue(func() map[string]bool { return wordsOf(askingTable) })

// Serves reports whether a folded word binds others or asks, and so has no root and
// no meaning of its own: «من» is not «أمن».
func Serves(word string) bool { return Binds(word) || Asks(word) }

// Frames reports whether a folded word is one that questions are framed with,
// «اسم», «تقع»: it is rarer in texts than in questions about them.
func Frames(word string) bool { return framing()[word] }

var framing = sync.OnceValue(func() map[string]bool { return wordsOf(framingTable) })
