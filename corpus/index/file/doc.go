// Package file is the container that a Segment is written in: a table of named
// sections that are checked as a whole, in pages or in compressed packs.
package file
