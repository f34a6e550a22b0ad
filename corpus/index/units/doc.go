// Package units writes texts as rows of units: forms of words, gaps and the ends
// of parts, the more frequent ones in fewer bits. See package index for the
// format.
package units
