// Package terms is the section of that name of a Segment: the sorted terms and
// how frequent each is, in groups that are coded in a row and laid out for
// reading when they are asked for. See package index for the format.
package terms

const (
	// GroupSize is how many terms are coded in a row.
	GroupSize = 32
	// LongList is from how many documents on, exclusive, postings have a length
	// of their own.
	LongList = 128
)

// ID numbers terms from 0, in the order of their bytes.
type ID = uint32
