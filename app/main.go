// The browser's program: the corpus that the build put into it, and the
// interface over it.
package main

import (
	"embed"
	"io"

	"mudawwana/app/ui/live"
	"mudawwana/corpus"
)

// segment holds corpus.seg after a build; a fresh clone has none.
//
//go:embed segment
var segment embed.FS

func main() {
	file, err := segment.Open("segment/corpus.seg")
	if err != nil {
		live.Sorry(false)
		return
	}
	info, err := file.Stat()
	index, ok := file.(io.ReaderAt) // a file of embed is one; its bytes are not copied
	if err != nil || !ok {
		live.Sorry(true)
		return
	}
	c, err := corpus.Open(index, info.Size())
	if err != nil {
		live.Sorry(true)
		return
	}
	live.Run(c)
}
