// Package wasm compiles Go programs for the browser and for Node, without the
// parts of the standard library that such a program never uses.
package wasm

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// Target is one program to compile.
type Target struct {
	Package string // import path or ./folder, seen from Dir
	Dir     string // the module's folder
	Cache   string // a folder for what the compiler is given besides
	Out     string // the .wasm file to write
	Plain   bool   // with the whole standard library: for programs outside the browser
}

// inlined are the packages whose small functions are copied into their
// callers; everywhere else a call is smaller than its body (brotli -8 %, raw
// +4 %), and the engine's inner loops are in these.
var inlined = []string{
	"mudawwana/...", "unicode/utf8", "math/bits", "encoding/binary", "slices", "cmp", "strings", "bytes", "sort",
}

// Compile writes t.Out. The same sources give the same bytes, wherever they
// lie. What the compiler says becomes the error.
func Compile(ctx context.Context, t Target) error {
	args := []string{"build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w -buildid=", "-o", t.Out}
	if !t.Plain {
		goroot, err := Root(ctx)
		if err != nil {
			return err
		}
		overlay, err := writeOverlay(filepath.Join(t.Cache, "overlay"), goroot)
		if err != nil {
			return err
		}
		args = append(args, "-overlay", overlay, "-gcflags=all=-l")
		for _, p := range inlined {
			args = append(args, "-gcflags="+p+"=")
		}
	}
	cmd := exec.CommandContext(ctx, "go", append(args, t.Package)...)
	cmd.Dir = t.Dir
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("compiling %s for wasm: %w\n%s", t.Package, err, bytes.TrimSpace(out))
	}
	return nil
}

// Root returns the folder of the Go that builds.
func Root(ctx context.Context) (string, error) {
	out, err := exec.CommandContext(ctx, "go", "env", "GOROOT").Output()
	if err != nil {
		return "", fmt.Errorf("asking go for its folder: %w", err)
	}
	return strings.TrimSpace(string(out)), nil
}

// Support returns wasm_exec.js of the Go that builds, which every program
// needs in the browser.
func Support(ctx context.Context) ([]byte, error) {
	goroot, err := Root(ctx)
	if err != nil {
		return nil, err
	}
	return os.ReadFile(filepath.Join(goroot, "lib", "wasm", "wasm_exec.js"))
}
