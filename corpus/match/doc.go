// Package match answers a query about a Segment: which words of the corpus may
// stand for its words, which documents have them and how well, and where they
// stand in a text.
package match
