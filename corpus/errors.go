package corpus

import "errors"

// ErrNotFound says that the corpus has no Article or Page of that ID: show the
// reader a search instead.
var ErrNotFound = errors.New("corpus: not found")
