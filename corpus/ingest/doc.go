// Package ingest turns files into Pages and Pages into Articles: any scraped
// Arabic news page becomes clean articles, and says what it dropped and why.
//
// A file is decoded (package decode), cut into lines, and every line is given one of
// the kinds below by a model of form and repetition; what is left over is
// assembled into Articles with their metadata.
//
//	headline deck body subhead caption       the article
//	byline dateline agency published-date
//	keywords source-credit                   what the page says about it
//	section-label related-teaser related-list widget duplicate
//	                                         what is not the article
//
// Package page has the model, package date the dates; here the readings become
// Articles with their metadata, folders are walked, and corrections applied.
package ingest
