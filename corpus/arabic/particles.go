package arabic

import (
	_ "embed" // the table
	"sync"
)

//go:embed particles.txt
var particleTable string

// Binds reports whether a folded word binds others and names nothing: «بين»,
// «التي», «of».
func Binds(word string) bool { return particles()[word] }

var particles = sync.OnceValue(func() map[string]bool { return wordsOf(particleTable) })
