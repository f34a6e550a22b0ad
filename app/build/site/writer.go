package site

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"
)

// File is one file of the folder and what it weighs.
type File struct {
	Path   string // below the folder, slash-separated
	Raw    int64  // bytes as they are
	Gzip   int64  // bytes on the way, gzipped; Raw where that gains nothing
	Brotli int64  // the same with brotli
	Hash   [sha256.Size]byte
}

// Writer writes a folder. It works in a folder beside it, which takes its
// place on Commit. Its methods may be called by one goroutine only.
type Writer struct {
	out, part string
	packer    Packer
	files     []File
	work      chan func() error
	done      sync.WaitGroup
	mu        sync.Mutex
	failed    error
}

// marker is in every folder that a Writer wrote, and in no other.
const marker = ".nojekyll"

// ErrForeign says that the folder to write to holds something that no Writer
// wrote: give another folder, or empty it.
var ErrForeign = errors.New("holds files that are not from an earlier build")

// Create starts a folder that is to stand at out. The files are packed by p,
// as many at once as workers says. Either Commit or Abort must follow.
func Create(out string, p Packer, workers int) (*Writer, error) {
	out = filepath.Clean(out)
	if err := ours(out); err != nil {
		return nil, err
	}
	w := &Writer{out: out, part: out + ".part", packer: p, work: make(chan func() error)}
	if err := os.RemoveAll(w.part); err != nil {
		return nil, err
	}
	if err := os.MkdirAll(w.part, 0o755); err != nil {
		return nil, err
	}
	for range max(1, workers) {
		w.done.Go(w.pack)
	}
	return w, nil
}

// ours refuses a folder that was not written by a Writer.
func ours(dir string) error {
	entries, err := os.ReadDir(dir)
	if errors.Is(err, os.ErrNotExist) || err == nil && len(entries) == 0 {
		return nil
	}
	if err != nil {
		return err
	}
	if _, err := os.Stat(filepath.Join(dir, marker)); err != nil {
		return fmt.Errorf("%s %w", dir, ErrForeign)
	}
	return nil
}

func (w *Writer) pack() {
	for job := range w.work {
		if err := job(); err != nil {
			w.mu.Lock()
			w.failed = errors.Join(w.failed, err)
			w.mu.Unlock()
		}
	}
}

// Add writes one file and its twins. The Writer keeps data until Commit; errors
// of packing come out there.
func (w *Writer) Add(name string, data []byte) error {
	if err := w.AddBare(name, data); err != nil || !packable(name) {
		return err
	}
	n, file := len(w.files)-1, w.file(name)
	w.work <- func() error { return w.twins(n, file, data) }
	return nil
}

// AddBare writes one file without twins: one that is compressed inside.
func (w *Writer) AddBare(name string, data []byte) error {
	if name != path.Clean(name) || path.IsAbs(name) || strings.HasPrefix(name, "..") {
		return fmt.Errorf("site: %q is no name inside the folder", name)
	}
	if err := os.MkdirAll(filepath.Dir(w.file(name)), 0o755); err != nil {
		return err
	}
	if err := os.WriteFile(w.file(name), data, 0o644); err != nil {
		return err
	}
	size := int64(len(data))
	w.mu.Lock()
	w.files = append(w.files, File{Path: name, Raw: size, Gzip: size, Brotli: size, Hash: sha256.Sum256(data)})
	w.mu.Unlock()
	return nil
}

// file is where the file of that name lies for now.
func (w *Writer) file(name string) string { return filepath.Join(w.part, filepath.FromSlash(name)) }

// AddHashed writes one file under a name with eight digits of its content's
// digest before the ending, and returns that name: "a/b.css" → "a/b.0f1e2d3c.css".
func (w *Writer) AddHashed(name string, data []byte) (string, error) {
	ext := path.Ext(name)
	hashed := strings.TrimSuffix(name, ext) + "." + Digest(data) + ext
	return hashed, w.Add(hashed, data)
}

// Digest returns the first eight hexadecimal digits of data's SHA-256.
func Digest(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:4])
}

// twins writes the compressed forms of file number n where they are smaller.
func (w *Writer) twins(n int, file string, data []byte) error {
	gz, br, err := w.packer.pack(data, w.packer.quality(file, len(data)))
	if err != nil {
		return fmt.Errorf("packing %s: %w", file, err)
	}
	f := File{Gzip: int64(len(data)), Brotli: int64(len(data))}
	if len(gz) < len(data) {
		f.Gzip = int64(len(gz))
		if err := os.WriteFile(file+".gz", gz, 0o644); err != nil {
			return err
		}
	}
	if len(br) < len(data) {
		f.Brotli = int64(len(br))
		if err := os.WriteFile(file+".br", br, 0o644); err != nil {
			return err
		}
	}
	w.mu.Lock()
	w.files[n].Gzip, w.files[n].Brotli = f.Gzip, f.Brotli
	w.mu.Unlock()
	return nil
}

// Files returns what was added up to now, by path. Gzip and Brotli are final
// after Commit only.
func (w *Writer) Files() []File {
	w.mu.Lock()
	defer w.mu.Unlock()
	files := slices.Clone(w.files)
	slices.SortFunc(files, func(a, b File) int { return strings.Compare(a.Path, b.Path) })
	return files
}

// Commit puts the folder in the place of the old one and returns its files.
func (w *Writer) Commit() ([]File, error) {
	if err := w.Add(marker, nil); err != nil {
		return nil, err
	}
	w.stop()
	if w.failed != nil {
		return nil, w.failed
	}
	old := w.out + ".old"
	if err := os.RemoveAll(old); err != nil {
		return nil, err
	}
	if err := os.Rename(w.out, old); err != nil && !errors.Is(err, os.ErrNotExist) {
		return nil, err
	}
	if err := os.Rename(w.part, w.out); err != nil {
		return nil, errors.Join(err, os.Rename(old, w.out))
	}
	return w.Files(), os.RemoveAll(old)
}

// Abort leaves the old folder as it was. After Commit it does nothing.
func (w *Writer) Abort() error {
	w.stop()
	return os.RemoveAll(w.part)
}

func (w *Writer) stop() {
	if w.work != nil {
		close(w.work)
		w.done.Wait()
		w.work = nil
	}
}
