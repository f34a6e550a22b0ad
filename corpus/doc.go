// Package corpus is the one API of the engine: it turns Articles into a
// Segment, opens a Segment, searches it and explains what it found. It is pure
// Go (standard library and golang.org/x/text) and runs the same natively and
// in a browser's WebAssembly.
//
// # Glossary
//
// These words mean one thing each, here and in every package below.
//
//	Page         one source file, as scraped; it can hold several Articles and noise
//	Article      one text of the collection; ArticleID is its stable slug,
//	             DocID its number from 0 in build order
//	Block        one piece of an Article: paragraph, subhead, quote, list, caption
//	Field        a named part of an Article that is ranked apart: title, deck, body, caption
//	Facet        counts per value of a field
//	Token        one occurrence in a text: Term + Start, End (byte offsets, End exclusive)
//	Word         the surface form as written
//	Term         what is indexed after folding
//	Stem         what is left of a Term when attested clitics and endings are off
//	Position     token number from 0; Offset is a byte number from 0
//	Analyzer     text → Tokens; the same one for text and for query
//	Posting      (DocID, frequencies, positions)
//	Segment      one immutable index file
//	Query        what the reader typed, parsed
//	Hit          one matching Article with its Score
//	Snippet      a passage of a Hit around its matches
//	Result       Hits + Total + Facets
//	Level        how far a Word may stand from a Term: exact, folded, stem, near
//	Expansion    one Term of the corpus that may stand for a Word of the query
package corpus
