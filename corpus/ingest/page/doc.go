// Package page says what each line of a page is: headline, paragraph, caption,
// teaser, menu.
//
// # The model
//
// A line is described by features between 0 and 1: its length, how it ends, its
// first word, whether it was said before, what stands around it, how many of
// its words the long lines of the page know, which label of labels.txt it
// matches, where it stands against the run of text, and for HTML which elements
// hold it. model.txt gives each feature a weight per class of line, and another
// for lines of one form («long», «open», …), because what a neighbour says
// depends on what the line itself looks like; the sum is the emission score of
// the class. A
// page is a sequence: menus, a headline, its apparatus, paragraphs with
// insertions, a tail of teasers and lists, and perhaps the next headline.
// grammar.txt gives the cost of each step between these states, and the best
// path (Viterbi, 1967, «Error bounds for convolutional codes», IEEE
// Transactions on Information Theory 13, 260–269) is the reading of the page.
// No rule names an outlet; labels and weights are data, and a user can add
// labels of their own ([NewModel]).
//
// # Training
//
// The weights and costs are learned by the averaged perceptron of train_test.go
// from the pages of testdata/layouts, which we wrote, from the annotated seeds
// (package gold), and from pages invented out of real articles:
//
//	go test ./corpus/ingest/page -run TestTrain -train 5
//
// A page of a new layout is best scored before it joins them:
//
//	go test ./corpus/ingest/page -run TestCross -cross 5 -v
//
// trains four times on three quarters of the pages, from nothing, and measures
// the last. Over 300 pages, many of them odd on purpose, the mean F1 of their
// lines of text is .955 flat (.964 whole pages flattened, .938 main parts, .956
// raw texts) and .966 as HTML, where «a line of 80 characters or more that was
// not said before» has .615; kinds are right in .82 and .87 of all lines, and
// headlines have .86 and .94. Orders of the same lessons differ by up to .01. On
// the 86 pages where that rule has .8 and more the model has .979 and .986.
//
// testdata/unseen has 44 pages, written from memory of real sites by writers who
// saw neither the others nor the parser, that nothing was learned from: .990 flat
// (.988 whole, .987 main parts, .990 raw texts, .99 for pages of several articles,
// 1 for papers) and .992 as HTML, where the rule has .790. Of the layouts the last
// 24 were scored before anything was learned from them: .972 and .980, no group
// below .956, where the rule has .762. The five seeds, which are real, have .983
// and .994 when they are read by a model that did not learn from them (TestCross),
// where the rule has .914.
//
// The same lattice trained as a conditional random field (AdaGrad, four rounds)
// gave .946 flat and .966 as HTML where the perceptron gave .955 and .963, for
// twice the time: within what an order of lessons changes, so the simpler stays.
package page
