// Package markup builds trees of HTML elements and writes them as text. It is
// the only place that writes HTML: text is never markup, only the tags and
// attributes of its tables come out, and an address that could run a script
// does not.
package markup
