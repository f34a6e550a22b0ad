// Package page cuts a file into lines and says what each line is: headline,
// paragraph, caption, teaser, menu.
//
// # The model
//
// A line is described by features between 0 and 1: its length, how it ends, its
// first word, whether it was said before, what stands around it, how many of
// its words the long lines of the page know, which label of labels.txt it
// matches, and for HTML which elements hold it. model.txt gives each feature a
// weight per class of line; their sum is the emission score of the class. A
// page is a sequence: menus, a headline, its apparatus, paragraphs with
// insertions, a tail of teasers and lists, and perhaps the next headline.
// grammar.txt gives the cost of each step between these states, and the best
// path (Viterbi, 1967, «Error bounds for convolutional codes», IEEE
// Transactions on Information Theory 13, 260–269) is the reading of the page.
// No rule names an outlet; labels and weights are data, and a user can add
// labels of their own ([NewModel]).
//
// # HTML
//
// HTML is read by the tokenizer of golang.org/x/net/html, because its raw
// offsets tell from which source lines a paragraph came; the elements around a
// block of text only add features to the same model. go-trafilatura was tried
// in thought and left out: it brings wazero and some twenty-five modules, and
// gives back a text without line positions.
package page
