// Package visit measures what a reader's first visit to a built site costs, in
// bytes and in time, beside go-app's own hello page and beside Pagefind's page
// over the same articles, all in one run.
package visit

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"text/tabwriter"

	"mudawwana/app/build/site"
	"mudawwana/app/build/wasm"
)

// Part is one kind of file of a first visit, and its bytes after brotli.
type Part struct {
	Name  string
	Bytes int64
}

// hello is go-app's own page: where its source is, below the root of the project.
const hello = "./app/build/visit/hello"

// Run measures parts, those of a first visit to the site in dist, which was
// built well and not quickly, and prints what it finds. root is the folder of
// the project.
func Run(ctx context.Context, root, dist string, parts []Part, w io.Writer) error {
	folder := filepath.Join(root, ".cache", "hello")
	theirs, err := makeHello(ctx, root, folder)
	if err != nil {
		return err
	}
	if err := printBytes(w, parts, theirs); err != nil {
		return err
	}
	cmd := exec.CommandContext(ctx, "node", filepath.Join(root, "app", "e2e", "visit.mjs"), dist, folder)
	cmd.Stdout, cmd.Stderr = w, os.Stderr
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("measuring in the browser: %w", err)
	}
	return nil
}

// makeHello builds go-app's page in folder and returns what a visit to it
// loads: all but its worker and the icons, which are left out of ours too.
func makeHello(ctx context.Context, root, folder string) ([]Part, error) {
	if err := os.RemoveAll(folder); err != nil {
		return nil, err
	}
	cmd := exec.CommandContext(ctx, "go", "run", hello, folder)
	cmd.Dir = root
	if out, err := cmd.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("making go-app's page: %w\n%s", err, out)
	}
	absolute, err := filepath.Abs(folder)
	if err != nil {
		return nil, err
	}
	target := wasm.Target{Package: hello, Dir: root, Cache: filepath.Join(root, ".cache"), Out: filepath.Join(absolute, "web", "app.wasm"), Plain: true}
	if err := wasm.Compile(ctx, target); err != nil {
		return nil, err
	}
	var parts []Part
	err = filepath.WalkDir(folder, func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || d.Name() == "app-worker.js" {
			return err
		}
		data, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		packed, err := site.Brotli(data, site.Best)
		if err != nil {
			return err
		}
		parts = append(parts, Part{d.Name(), int64(len(packed))})
		return os.WriteFile(file+".br", packed, 0o644)
	})
	return parts, err
}

// printBytes writes both lists, the largest parts first, and how the first
// compares with the second.
func printBytes(w io.Writer, ours, theirs []Part) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	for _, list := range []struct {
		name  string
		parts []Part
	}{{"a first visit", ours}, {"go-app's hello page", theirs}} {
		fmt.Fprintf(t, "%s, bytes after brotli\t\t\n", list.name)
		slices.SortFunc(list.parts, func(a, b Part) int { return int(b.Bytes - a.Bytes) })
		for _, p := range list.parts {
			fmt.Fprintf(t, "%s\t%d\t\n", p.Name, p.Bytes)
		}
		fmt.Fprintf(t, "in all\t%d\t\n", total(list.parts))
	}
	ratio := func(a, b int64) float64 { return float64(a) / float64(b) }
	fmt.Fprintf(t, "ours : hello\t%.2f\t\n", ratio(total(ours), total(theirs)))
	fmt.Fprintf(t, "the wasm alone\t%.2f\t\n", ratio(program(ours), program(theirs)))
	return t.Flush()
}

func total(parts []Part) int64 {
	var sum int64
	for _, p := range parts {
		sum += p.Bytes
	}
	return sum
}

// program is the part that is the wasm.
func program(parts []Part) int64 {
	for _, p := range parts {
		if strings.HasSuffix(p.Name, "wasm") {
			return p.Bytes
		}
	}
	return 0
}
