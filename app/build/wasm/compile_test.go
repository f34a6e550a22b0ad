package wasm

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestCompileRefusesNamesThatNoStubHas(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"main.go": "package main\n\nimport \"net/http\"\n\nfunc main() { http.Post(\"\", \"\", nil) }\n",
		"go.mod":  "module x\n\ngo 1.26\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	target := Target{Package: ".", Dir: dir, Cache: t.TempDir(), Out: filepath.Join(dir, "x.wasm")}
	err := Compile(context.Background(), target)
	if err == nil || !strings.Contains(err.Error(), "undefined: http.Post") {
		t.Errorf("a call of http.Post: %v", err)
	}
}
