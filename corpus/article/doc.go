// Package article says what a corpus is made of: Articles, the Pages that they
// were found on, and days. The glossary is in package corpus.
package article
