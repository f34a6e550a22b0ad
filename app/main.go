// Command app is the program that runs in the browser: the explorer over the
// index that the build put into app/segment, or beside the program.
package main

import (
	"embed"
	"io"

	"mudawwana/app/ui/live"
	"mudawwana/corpus"
)

// The folder and not the file is embedded: a fresh clone, which has no index
// yet, compiles too.
//
//go:embed segment
var segment embed.FS

func main() {
	c, missing, err := open()
	if err != nil {
		live.Sorry(!missing)
		return
	}
	live.Run(c)
}

// open opens the index where it lies. An empty file says that it came beside
// the program.
func open() (c *corpus.Corpus, missing bool, err error) {
	f, err := segment.Open("segment/corpus.seg")
	if err != nil {
		return nil, true, err
	}
	info, err := f.Stat()
	if err != nil {
		return nil, true, err
	}
	if info.Size() == 0 {
		b := live.Index()
		c, err = corpus.OpenBytes(b)
		return c, b == nil, err
	}
	c, err = corpus.Open(f.(io.ReaderAt), info.Size())
	return c, false, err
}
