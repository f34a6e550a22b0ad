// The index and search commands alone, to be compiled to WebAssembly and run
// under Node.
package main

import (
	"fmt"
	"os"

	"mudawwana/app/build/engine"
)

func main() {
	if err := engine.Run(os.Args[1:], os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
