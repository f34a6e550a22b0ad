package ui

import (
	"context"
	"fmt"
	"slices"
	"strings"

	m "mudawwana/app/ui/markup"
	"mudawwana/app/ui/state"
	"mudawwana/app/ui/view"
	"mudawwana/corpus"
)

// Address is all that tells one state of one view from another.
type Address = state.Address

// Engine is what the interface asks of a corpus.
type Engine = state.Engine

// NotFoundView is the View of the document for unknown addresses.
const NotFoundView = state.NotFoundView

// Assets are the paths, relative to the root of the site, of what documents
// load. An empty path is left out.
type Assets struct {
	Style    string
	Early    string // the script that runs before the first paint
	Loader   string // the script that brings the program
	Icon     string // SVG
	Touch    string // PNG for home screens
	Manifest string
	Frame    string   // the script of the page that stands in frames
	Embed    string   // the script of other sites, for its example
	Fonts    []string // those to load early
}

// Options are what a document needs beside the corpus.
type Options struct {
	Assets Assets
	File   bool   // the one-file edition: addresses stand behind #
	Policy string // the Content-Security-Policy; empty means Policy
	Frames string // the origins that may show the site in a frame, a space between two; empty is any
	Head   string // HTML for the end of the head, as it is: not for corpus text
	Body   string // the same for the end of the body
}

// Policy is the Content-Security-Policy of the hosted edition: the program,
// its style, fonts and data from the site itself, and nothing else.
const Policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; font-src 'self'; " +
	"img-src 'self'; connect-src 'self'; frame-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'"

// Static returns the complete document of a. An Article or Page that e does
// not have is corpus.ErrNotFound.
func Static(ctx context.Context, e Engine, a Address, o Options) ([]byte, error) {
	d, err := state.Load(ctx, e, a)
	if err == nil && d.Missing {
		err = corpus.ErrNotFound
	}
	if err != nil {
		return nil, fmt.Errorf("ui: %s: %w", a, err)
	}
	return document(state.State{Address: a, File: o.File}, d, o), nil
}

// Shell returns a document without a view, for the articles and pages that a
// cache does not hold: it stands two folders below the root, as they do.
func Shell(e Engine, o Options) []byte {
	a := Address{View: state.ArticleView, ID: "shell"}
	return document(state.State{Address: a, File: o.File, Searching: true}, state.Data{Info: e.Info()}, o)
}

// Pages returns every address that is a document of its own: the fixed views,
// then each source page's and each article's, in the order of their ids.
func Pages(ctx context.Context, e Engine) ([]Address, error) {
	var articles, pages []string
	for offset := 0; ; {
		r, err := e.Search(ctx, corpus.Request{Offset: offset, Limit: 1000, Bare: true})
		if err != nil {
			return nil, fmt.Errorf("ui: listing the articles: %w", err)
		}
		if len(r.Hits) == 0 {
			break
		}
		offset += len(r.Hits)
		for _, h := range r.Hits {
			for _, id := range append([]corpus.ArticleID{h.ID}, h.Copies...) {
				a, err := e.Article(id)
				if err != nil {
					return nil, fmt.Errorf("ui: article %s: %w", id, err)
				}
				articles, pages = append(articles, string(id)), append(pages, string(a.Page))
			}
		}
	}
	all := []Address{{}, {View: state.AboutView}, {View: state.DeskView}, {View: state.EmbedView}, {View: NotFoundView}}
	all = appendIDs(all, state.PageView, pages)
	return appendIDs(all, state.ArticleView, articles), nil
}

func appendIDs(all []Address, v state.View, ids []string) []Address {
	slices.Sort(ids)
	for _, id := range slices.Compact(ids) {
		if id != "" {
			all = append(all, Address{View: v, ID: id})
		}
	}
	return all
}

func document(s state.State, d state.Data, o Options) []byte {
	l := s.Locale()
	var b strings.Builder
	b.WriteString("<!doctype html>\n<html")
	attr(&b, "lang", l.Lang)
	attr(&b, "dir", l.Dir)
	attr(&b, "data-root", s.Root())
	if s.File {
		attr(&b, "data-edition", "file")
	}
	if s.View == state.EmbedView {
		attr(&b, "data-frames", o.Frames)
	}
	b.WriteString(">\n<head>\n<meta charset=\"utf-8\">\n")
	head(&b, s, d, o)
	b.WriteString("</head>\n<body>\n")
	m.Write(&b, view.Draw(s, d))
	b.WriteString("\n" + o.Body + "</body>\n</html>\n")
	return []byte(b.String())
}

func attr(b *strings.Builder, name, value string) {
	b.WriteString(" " + name + `="` + m.Escape(value) + `"`)
}
