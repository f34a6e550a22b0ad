package wasm

import (
	"embed"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

//go:embed stubs/*.go.txt
var stubs embed.FS

// stubbed are the packages with a stub in stubs/, where it is called by the
// import path with _ for /. A name that ends in .go is of one file, and the
// rest of its package stays.
var stubbed = []string{
	"net/http", "regexp", "crypto/rand", "crypto/aes", "crypto/cipher", "crypto/md5", "crypto/sha1",
	"encoding/json", "database/sql/driver", "internal/godebug", "net/netip", "os", "path/filepath",
	"slices/zsortanyfunc.go", "slices/zsortordered.go", "time/format.go", "time/format_rfc3339.go",
}

// writeOverlay writes the stubs below dir, and the file that tells the go
// command to compile them in the place of goroot's packages, and the tables of
// module without their remarks, and returns the path of that file.
func writeOverlay(dir, goroot, module string) (string, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return "", err
	}
	replace := map[string]string{}
	for _, path := range stubbed {
		name := strings.ReplaceAll(strings.TrimSuffix(path, ".go"), "/", "_") + ".go.txt"
		text, err := stubs.ReadFile("stubs/" + name)
		if err != nil {
			return "", err
		}
		stub := filepath.Join(dir, name)
		if err := os.WriteFile(stub, text, 0o644); err != nil {
			return "", err
		}
		pkg := filepath.Join(goroot, "src", filepath.FromSlash(path))
		if filepath.Ext(pkg) == ".go" {
			replace[pkg] = stub
			continue
		}
		if err := leaveOut(pkg, replace); err != nil {
			return "", err
		}
		replace[filepath.Join(pkg, "stub.go")] = stub
	}
	if err := bareTables(dir, module, replace); err != nil {
		return "", err
	}
	text, err := json.MarshalIndent(struct{ Replace map[string]string }{replace}, "", "\t")
	if err != nil {
		return "", err
	}
	out := filepath.Join(dir, "overlay.json")
	return out, os.WriteFile(out, text, 0o644)
}

// ruleTables are those of package arabic, which are built into the program.
const ruleTables = "corpus/arabic/*.txt"

// bareTables maps the tables to copies below dir without what # begins in a line,
// at its start or behind a tab: remarks and examples are for those who write them.
func bareTables(dir, module string, replace map[string]string) error {
	module, err := filepath.Abs(module)
	if err != nil {
		return err
	}
	files, err := filepath.Glob(filepath.Join(module, filepath.FromSlash(ruleTables)))
	if err != nil {
		return err
	}
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			return err
		}
		bare := filepath.Join(dir, filepath.Base(f))
		if err := os.WriteFile(bare, remarks.ReplaceAll(text, nil), 0o644); err != nil {
			return err
		}
		replace[f] = bare
	}
	return nil
}

var remarks = regexp.MustCompile(`(?m)^#.*\n|\t#.*$`)

// leaveOut maps every source file of the package in dir to nothing.
func leaveOut(dir string, replace map[string]string) error {
	files, err := os.ReadDir(dir)
	if err != nil {
		return fmt.Errorf("the source of the standard library is missing: %w", err)
	}
	for _, f := range files {
		source := slices.Contains([]string{".go", ".s"}, filepath.Ext(f.Name()))
		if source && !strings.HasSuffix(f.Name(), "_test.go") {
			replace[filepath.Join(dir, f.Name())] = ""
		}
	}
	return nil
}
