package site

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
)

// blank is the line of the worker's template that the build fills in.
const blank = `const site = /* site */ { version: "", fresh: false, files: {} };`

// serviceWorker is what stands in the place of blank.
type serviceWorker struct {
	Version string            `json:"version"`
	Fresh   bool              `json:"fresh"`
	Files   map[string]string `json:"files"` // path → SHA-256 in base64
}

// Worker returns the service worker that keeps files, and its version: twelve
// hexadecimal digits that change with any of the files and with the template.
func Worker(template []byte, files []File) (script []byte, version string, err error) {
	if !bytes.Contains(template, []byte(blank)) {
		return nil, "", errors.New("the service worker has no line to fill in")
	}
	w := serviceWorker{Files: map[string]string{}}
	sum := sha256.New()
	sum.Write(template)
	for _, f := range files {
		w.Files[f.Path] = base64.StdEncoding.EncodeToString(f.Hash[:])
		fmt.Fprintf(sum, "%s %x\n", f.Path, f.Hash)
	}
	w.Version = hex.EncodeToString(sum.Sum(nil)[:6])
	text, err := json.Marshal(w)
	if err != nil {
		return nil, "", err
	}
	line := append(append([]byte("const site = "), text...), ';')
	return bytes.Replace(template, []byte(blank), line, 1), w.Version, nil
}

// Fresh returns the same worker for a site that is being worked on: it asks
// the network first and keeps what it gets.
func Fresh(script []byte) []byte {
	return bytes.Replace(script, []byte(`"fresh":false`), []byte(`"fresh":true`), 1)
}
