package site

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"

	"github.com/andybalholm/brotli"
)

// The qualities of brotli that are used: the best for what is published, a
// quick one for work in progress and for the pages of a large corpus.
const (
	Best  = 11
	Quick = 5
)

// window is brotli's window in bits: the largest that browsers accept, for a
// wasm of several megabytes.
const window = 24

// Packer compresses files. It remembers in Cache, a folder, what it once
// compressed, by the digest of the content; with Cache empty it does not.
type Packer struct {
	Cache   string
	Quality int // Best or Quick
	Pages   int // the same for documents, of which there can be thousands; 0 is Quality
}

// quality is that for a file. Best takes seconds for each megabyte, which only
// a program of the usual size is worth.
func (p Packer) quality(name string, size int) int {
	switch {
	case size > slow:
		return Quick
	case path.Ext(name) == ".html" && p.Pages != 0:
		return p.Pages
	}
	return p.Quality
}

// slow is the size in bytes beyond which files are compressed quickly.
const slow = 16 << 20

// worth is the size in bytes from which a result is remembered.
const worth = 64 << 10

// kept is how many results are remembered: the youngest.
const kept = 32

// packable reports whether a file of this name gets smaller by compression.
func packable(name string) bool {
	return slices.Contains([]string{
		".html", ".css", ".js", ".json", ".webmanifest", ".svg", ".xml", ".txt", ".wasm", ".seg",
	}, path.Ext(name))
}

// pack returns data gzipped, and with brotli of that quality.
func (p Packer) pack(data []byte, quality int) (gz, br []byte, err error) {
	if gz, err = p.remember("gz9", data, Gzip); err != nil {
		return nil, nil, err
	}
	br, err = p.remember(fmt.Sprintf("br%d", quality), data, func(b []byte) ([]byte, error) {
		return Brotli(b, quality)
	})
	return gz, br, err
}

// remember returns squeeze(data), from the cache where it is there.
func (p Packer) remember(kind string, data []byte, squeeze func([]byte) ([]byte, error)) ([]byte, error) {
	if p.Cache == "" || len(data) < worth {
		return squeeze(data)
	}
	sum := sha256.Sum256(data)
	file := filepath.Join(p.Cache, hex.EncodeToString(sum[:])+"."+kind)
	if b, err := os.ReadFile(file); err == nil {
		return b, nil
	}
	b, err := squeeze(data)
	if err != nil {
		return nil, err
	}
	if err := os.MkdirAll(p.Cache, 0o755); err != nil {
		return nil, err
	}
	if err := os.WriteFile(file+".part", b, 0o644); err != nil {
		return nil, err
	}
	if err := os.Rename(file+".part", file); err != nil {
		return nil, err
	}
	return b, p.forget()
}

// forget removes all but the youngest results.
func (p Packer) forget() error {
	entries, err := os.ReadDir(p.Cache)
	if err != nil || len(entries) <= kept {
		return err
	}
	var infos []fs.FileInfo
	for _, e := range entries {
		if info, err := e.Info(); err == nil {
			infos = append(infos, info)
		}
	}
	slices.SortFunc(infos, func(a, b fs.FileInfo) int { return b.ModTime().Compare(a.ModTime()) })
	for _, info := range infos[min(kept, len(infos)):] {
		err = errors.Join(err, os.Remove(filepath.Join(p.Cache, info.Name())))
	}
	return err
}

// Gzip compresses data as well as gzip can, with no name and no time in it.
func Gzip(data []byte) ([]byte, error) {
	var b bytes.Buffer
	w, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(data); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// Brotli compresses data with a quality from 0 to 11.
func Brotli(data []byte, quality int) ([]byte, error) {
	var b bytes.Buffer
	w := brotli.NewWriterOptions(&b, brotli.WriterOptions{Quality: quality, LGWin: window})
	if _, err := w.Write(data); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}
