// Package engine is the two commands for people who live in a terminal: index
// makes a segment file of documents, search asks it. They need nothing of a
// browser, so that the same code runs natively and, compiled to WebAssembly,
// under Node.
package engine

import (
	"errors"
	"fmt"
	"io"
)

// ErrUsage says that the arguments were wrong and the user has been told how.
var ErrUsage = errors.New("wrong usage")

// Run runs the command that args names first: index or search.
func Run(args []string, stdout, stderr io.Writer) error {
	if len(args) == 0 {
		return fmt.Errorf("%w: index or search?", ErrUsage)
	}
	switch args[0] {
	case "index":
		return Index(args[1:], stdout, stderr)
	case "search":
		return Search(args[1:], stdout, stderr)
	}
	return fmt.Errorf("%w: no command %q: index or search?", ErrUsage, args[0])
}
