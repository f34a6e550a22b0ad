// Package ingest turns files into Pages and Pages into Articles: any scraped
// Arabic news page becomes clean articles, and says what it dropped and why.
//
// A file is decoded (package decode) and cut into lines (package markup); a
// model of form and repetition (package page) gives each line one of the kinds below; here the
// lines become Articles with their metadata, folders are walked, and
// corrections applied.
//
//	headline deck body subhead caption       the article
//	byline dateline agency published-date
//	keywords source-credit                   what the page says about it
//	section-label related-teaser related-list widget duplicate
//	                                         what is not the article
//
// # Formats
//
//	.txt            a page, flat; read as HTML when it begins as HTML does
//	.html .htm      a saved page; JSON-LD, Open Graph and <time> complete it
//	.md             a page; front matter of «key: value» rows corrects it
//	.jsonl          a record a line; its text is taken at its word
//	.csv .tsv       a record a row under a head of column names
//
// NAME.meta.json beside a page file overrules what was found:
//
//	{"outlet": "…", "date": "2023-08-08", "articles": [
//	  {"lines": [1, 46], "title": "…"},
//	  {"lines": [89, 102], "date": "2025-12-29"}]}
//
// with the fields title, deck, outlet, byline, date, time, section, lang, url
// and keywords for the page or for one article; front matter takes the same,
// and «articles: 3-20, 25-40» for the ranges.
package ingest
