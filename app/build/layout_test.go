package main

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestTopLevelIsFixed(t *testing.T) {
	out, err := exec.Command("git", "-C", "../..", "ls-files").Output()
	if err != nil {
		t.Skipf("not a checkout: %v", err)
	}
	allowed := []string{
		".ci", ".github", ".gitignore", "LICENSE", "README.md", "app", "build.sh", "corpus", "go.mod", "go.sum", "seeds", "web",
	}
	for _, name := range strings.Fields(string(out)) {
		if top, _, _ := strings.Cut(name, "/"); !slices.Contains(allowed, top) {
			t.Errorf("%s stands at the top", name)
		}
	}
}

func TestSeedsAreTheFivePagesAndTheirSources(t *testing.T) {
	files, err := filepath.Glob("../../seeds/*")
	if err != nil {
		t.Fatal(err)
	}
	sources, err := os.ReadFile("../../seeds/SOURCES.md")
	if err != nil {
		t.Fatal(err)
	}
	pages := 0
	for _, file := range files {
		name := filepath.Base(file)
		if name == "SOURCES.md" {
			continue
		}
		pages++
		if !bytes.Contains(sources, []byte(name)) {
			t.Errorf("SOURCES.md does not name %s", name)
		}
	}
	if pages != 5 {
		t.Errorf("%d pages, want 5", pages)
	}
}

// digests are the SHA-256 of the pages as they were scraped.
var digests = map[string]string{
	"000_64f758dd62b5ca01.txt": "1f2146c5acd0d8f1d80e0d6ff5f3942debb54978d425a8a09c75455ea4aa5ea4",
	"001_1664d10b82cc0e1f.txt": "28f56928a3fdfdec25c149692af44961b1a3c294213a5748e8bfb15c470a7195",
	"002_ed02fcf4896d484a.txt": "0b6b681f26fc546882c50177d2a9a5f7bcf9a7af3f0ec1d0d05fa12b8362bded",
	"003_70cfab5bac027028.txt": "2aa7c8ca9fcf9d9a054d87d0d1de2f911c1659b0e82c49ef33d685ff1dcbe988",
	"004_b8e90724f67482e1.txt": "59f8d1a5589518b235269be05192e6fa7ac87fe1041d76568178112c9c553488",
}

func TestSeedsAreByteForByte(t *testing.T) {
	for page, want := range digests {
		text, err := os.ReadFile(filepath.Join("../../seeds", page))
		if err != nil {
			t.Fatal(err)
		}
		if got := fmt.Sprintf("%x", sha256.Sum256(text)); got != want {
			t.Errorf("%s differs: its digest is %s", page, got)
		}
	}
}
