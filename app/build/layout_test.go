package main

import (
	"bytes"
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

func TestSeedsAreByteForByte(t *testing.T) {
	const shared = "../../../shared/seeds"
	pages, err := filepath.Glob(shared + "/*.txt")
	if err != nil || len(pages) == 0 {
		t.Skip("the originals are not here")
	}
	for _, page := range pages {
		want, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		got, err := os.ReadFile(filepath.Join("../../seeds", filepath.Base(page)))
		if err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s differs: %v", filepath.Base(page), err)
		}
	}
}
