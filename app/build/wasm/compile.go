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
	Names   bool   // with the names of its functions, for Shares
}

// inlined are the packages whose small functions are copied into their
// callers. Everywhere else a call is smaller than a copy, after brotli too.
// Without the first three the engine takes twice the time: 60 queries over
// 10,000 articles under Node, 8.7 s → 4.7 s of processor time, for 10 KB;
// inlining the engine itself as well gains nothing that can be measured.
var inlined = []string{
	"runtime", "internal/runtime/...", "internal/abi", "unicode/utf8", "math/bits", "encoding/binary", "cmp",
}

// Compile writes t.Out. The same sources give the same bytes, wherever they
// lie. What the compiler says becomes the error.
func Compile(ctx context.Context, t Target) error {
	flags, err := t.flags(ctx)
	if err != nil {
		return err
	}
	out, err := t.run(ctx, append(append([]string{"build", "-o", t.Out}, flags...), t.Package))
	if err != nil {
		return fmt.Errorf("compiling %s for wasm: %w\n%s", t.Package, err, bytes.TrimSpace(out))
	}
	return nil
}

// Packages returns the import paths of all that is compiled into t.
func Packages(ctx context.Context, t Target) ([]string, error) {
	flags, err := t.flags(ctx)
	if err != nil {
		return nil, err
	}
	out, err := t.run(ctx, append(append([]string{"list", "-deps"}, flags...), t.Package))
	if err != nil {
		return nil, fmt.Errorf("listing what %s imports: %w\n%s", t.Package, err, bytes.TrimSpace(out))
	}
	return strings.Fields(string(out)), nil
}

// flags are those of the go command, without the file to write.
func (t Target) flags(ctx context.Context) ([]string, error) {
	linker := "-ldflags=-s -w -buildid="
	if t.Names {
		linker = "-ldflags=-buildid="
	}
	flags := []string{"-trimpath", "-buildvcs=false", linker}
	if t.Plain {
		return flags, nil
	}
	goroot, err := Root(ctx)
	if err != nil {
		return nil, err
	}
	overlay, err := writeOverlay(filepath.Join(t.Cache, "overlay"), goroot, t.Dir)
	if err != nil {
		return nil, err
	}
	flags = append(flags, "-overlay", overlay, "-gcflags=all=-l")
	for _, p := range inlined {
		flags = append(flags, "-gcflags="+p+"=")
	}
	return flags, nil
}

func (t Target) run(ctx context.Context, args []string) ([]byte, error) {
	cmd := exec.CommandContext(ctx, "go", args...)
	cmd.Dir = t.Dir
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	return cmd.CombinedOutput()
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
