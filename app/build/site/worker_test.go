package site

import (
	"strings"
	"testing"
)

const template = "// a worker\n" + blank + "\nrun(site);\n"

func TestWorkerListsItsFilesAndChangesItsVersionWithThem(t *testing.T) {
	files := []File{{Path: "index.html", Hash: [32]byte{1}}, {Path: "assets/a.js", Hash: [32]byte{2}}}
	script, version, err := Worker([]byte(template), files)
	if err != nil {
		t.Fatal(err)
	}
	// base64 of 01 00 … 00 and of 02 00 … 00, 32 bytes each
	want := `const site = {"version":"` + version + `","fresh":false,"files":{` +
		`"assets/a.js":"AgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",` +
		`"index.html":"AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="}};`
	if !strings.Contains(string(script), want) || len(version) != 12 {
		t.Errorf("the worker is %s", script)
	}
	files[0].Hash[0] = 9
	if _, other, err := Worker([]byte(template), files); err != nil || other == version {
		t.Errorf("another file, the version stays %s: %v", other, err)
	}
	if _, other, err := Worker([]byte(template+"//"), files); err != nil || other == version {
		t.Errorf("another template, the version stays %s: %v", other, err)
	}
}

func TestWorkerNeedsALineToFillIn(t *testing.T) {
	if _, _, err := Worker([]byte("// nothing"), nil); err == nil {
		t.Error("no error")
	}
}

func TestFreshTellsTheWorkerToAskTheNetworkFirst(t *testing.T) {
	script, _, err := Worker([]byte(template), nil)
	if err != nil {
		t.Fatal(err)
	}
	if got := string(Fresh(script)); !strings.Contains(got, `"fresh":true`) || strings.Contains(got, `"fresh":false`) {
		t.Errorf("the worker is %s", got)
	}
}
