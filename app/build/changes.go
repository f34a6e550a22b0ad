package main

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"path/filepath"
	"slices"
	"sync"
)

// look returns a digest of the names, sizes and times of the files below
// dirs. What a build itself writes is left out.
func look(dirs []string) (string, error) {
	sum := sha256.New()
	for _, dir := range dirs {
		err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
			if errors.Is(err, fs.ErrNotExist) && name != dir {
				return nil // gone while we look
			}
			if err != nil {
				return err
			}
			if d.IsDir() {
				if d.Name() == "node_modules" {
					return filepath.SkipDir
				}
				return nil
			}
			info, err := d.Info()
			if err == nil && filepath.Ext(name) != ".seg" {
				fmt.Fprintf(sum, "%s %d %d\n", name, info.Size(), info.ModTime().UnixNano())
			}
			return nil
		})
		if err != nil {
			return "", err
		}
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}

// broadcast tells the open pages that the site has changed.
type broadcast struct {
	mu     sync.Mutex
	pages  []chan struct{}
	closed bool
}

func newBroadcast() *broadcast { return &broadcast{} }

// send tells every page that is open now.
func (b *broadcast) send() {
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, page := range b.pages {
		select {
		case page <- struct{}{}:
		default: // it has not taken the last one yet
		}
	}
}

// close lets every page go, for good.
func (b *broadcast) close() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.closed = true
	for _, page := range b.pages {
		close(page)
	}
	b.pages = nil
}

func (b *broadcast) open() chan struct{} {
	b.mu.Lock()
	defer b.mu.Unlock()
	page := make(chan struct{}, 1)
	if b.closed {
		close(page)
		return page
	}
	b.pages = append(b.pages, page)
	return page
}

func (b *broadcast) leave(page chan struct{}) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.pages = slices.DeleteFunc(b.pages, func(p chan struct{}) bool { return p == page })
}

// serve sends server-sent events until the page or the server goes away.
func (b *broadcast) serve(w http.ResponseWriter, r *http.Request) {
	page := b.open()
	defer b.leave(page)
	w.Header().Set("Content-Type", "text/event-stream")
	w.Header().Set("Cache-Control", "no-store")
	control := http.NewResponseController(w)
	if err := control.Flush(); err != nil {
		return
	}
	for {
		select {
		case <-r.Context().Done():
			return
		case _, ok := <-page:
			if !ok {
				return
			}
		}
		if _, err := fmt.Fprint(w, "data: changed\n\n"); err != nil {
			return
		}
		if err := control.Flush(); err != nil {
			return
		}
	}
}
