// Package record writes what a Segment stores of Articles and Pages beside the
// index of their words, and reads it back.
package record

import "errors"

// ErrFormat says that bytes are no record, or a damaged one.
var ErrFormat = errors.New("damaged record")
