// Package site writes a folder that any static host can serve: the files,
// their compressed twins beside them, names that change with the content, and
// the whole folder in the place of the old one at once or not at all.
package site
