// Package arabic turns Arabic text into Tokens and knows how Arabic words
// vary: letters that are written in several ways, clitics and endings that
// lean on a word, irregular plurals, months, and the two scripts of a name.
//
// It is a leaf: it knows no index and no query. What depends on a corpus (is
// what is left of «والحكومة» a word?) is asked through a function that the
// caller gives.
package arabic
