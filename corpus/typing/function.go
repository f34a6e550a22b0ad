package typing

import (
	_ "embed" // for the word list
	"strings"
	"sync"

	"mudawwana/corpus/arabic"
)

//go:embed function.txt
var functionList string

// functionWords returns the folded words of function.txt.
var functionWords = sync.OnceValue(func() map[string]bool {
	words := map[string]bool{}
	for line := range strings.Lines(functionList) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for _, w := range strings.Fields(line) {
			words[arabic.Fold(w)] = true
		}
	}
	return words
})
