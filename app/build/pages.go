package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"

	"mudawwana/app/build/site"
	"mudawwana/app/ui"
	"mudawwana/corpus"
)

// keptPages is how many documents the service worker keeps of each reader's
// site. Of a larger corpus it keeps the fixed views, and articles and source
// pages are drawn by the program, which has them all.
const keptPages = 500

// The documents besides the views.
const (
	shellName   = "shell.html" // a page without a view, for the service worker
	missingName = "404.html"   // ui's name for what hosts answer unknown addresses with
)

// source is what a site is made from.
type source struct {
	corpus  *corpus.Corpus
	program []byte
	index   []byte // nil where the program has it inside
}

// addAll writes every file of the site.
func (s source) addAll(ctx context.Context, w *site.Writer, o options, r *report) error {
	assets, err := addAssets(ctx, w, o, s)
	if err != nil {
		return err
	}
	uo := ui.Options{Assets: assets, Frames: o.frames}
	pages, err := s.addPages(ctx, w, o, uo, r)
	if err != nil {
		return err
	}
	if err := w.Add(shellName, ui.Shell(s.corpus, uo)); err != nil {
		return err
	}
	if err := addWorker(w, o, pages <= keptPages); err != nil {
		return err
	}
	if err := s.addOneFile(ctx, w, o); err != nil {
		return err
	}
	return s.addForHosts(ctx, w, o)
}

// addPages writes the document of every address and returns how many.
func (s source) addPages(ctx context.Context, w *site.Writer, o options, uo ui.Options, r *report) (int, error) {
	pages, err := ui.Pages(ctx, s.corpus)
	if err != nil {
		return 0, err
	}
	for i, a := range pages {
		r.progress("writing page", i+1, len(pages))
		text, err := ui.Static(ctx, s.corpus, a, uo)
		if err == nil && a.View == ui.NotFoundView {
			text, err = missingPage(o, text, uo.Assets)
		}
		if err != nil {
			return 0, err
		}
		if err := w.Add(a.File(), text); err != nil {
			return 0, err
		}
	}
	return len(pages), nil
}

// addWorker writes the service worker for the files that are there, those of
// single articles and source pages only when all says so.
func addWorker(w *site.Writer, o options, all bool) error {
	web := filepath.Join(o.root, "web")
	template, err := os.ReadFile(filepath.Join(web, workerFile))
	if err != nil {
		return err
	}
	fetch, err := os.ReadFile(filepath.Join(web, fetchFile))
	if err != nil {
		return err
	}
	var kept []site.File
	for _, f := range w.Files() {
		single := strings.HasPrefix(f.Path, "article/") || strings.HasPrefix(f.Path, "page/")
		if (all || !single) && f.Path != missingName {
			kept = append(kept, f)
		}
	}
	script, _, err := site.Worker(append(fetch, template...), kept)
	if err != nil {
		return err
	}
	return w.Add(workerFile, script)
}
