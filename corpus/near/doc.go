// Package near finds the words of a vocabulary that may stand for a word of a
// query: the same stem, another spelling, a slip of the finger, the same root or
// meaning, a kind of it, another name of it, the other script. Each comes with a
// weight and a reason, so that a reader can see it and say no. All work is done on
// the vocabulary, which is small, and none on the documents.
package near

// Reason says why a word of the vocabulary may stand for a word of the query.
type Reason uint8

// The reasons, strongest first; package corpus numbers them likewise.
const (
	SameWord Reason = iota
	SameFolded
	SameStem
	Irregular
	Spelling
	Typo
	SameRoot
	SameMeaning
	Narrower
	Kinship
	OtherScript
	Synonym
)

// Match is one word of the vocabulary that may stand for a word of the query.
type Match struct {
	Word   int     // number in the Vocabulary
	Weight float32 // 0 < Weight ≤ 1
	Reason Reason
}

// Level is how far Near goes.
type Level uint8

// The levels, each of which takes in those before it.
const (
	SameKey    Level = iota // the word itself
	Clitics                 // conjunctions and prepositions off or on
	Stems                   // all clitics and endings, irregular plurals
	Everything              // spellings, slips, roots, meanings, kinship, the other script
)
