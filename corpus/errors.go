package corpus

import "errors"

// ErrNotFound says that the corpus has no Article or Page of that ID: show the
// reader a search instead.
var ErrNotFound = errors.New("corpus: not found")

// ErrFormat says that the bytes of a Segment are damaged, cut short or not a
// Segment at all: build or fetch it again.
var ErrFormat = errors.New("corpus: damaged segment")
