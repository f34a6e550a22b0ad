package main

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"

	"mudawwana/app/build/site"
	"mudawwana/app/ui"
)

// oneFileName is the edition that holds everything in itself.
const oneFileName = "mudawwana.html"

// addOneFile writes the whole site as one document, for a stick or a mail: it
// opens from file://, where nothing can be fetched and the addresses stand
// behind #.
func (s source) addOneFile(ctx context.Context, w *site.Writer, o options) error {
	web := os.DirFS(filepath.Join(o.root, "web"))
	style, err := inlineStyle(web)
	if err != nil {
		return err
	}
	early, err := fs.ReadFile(web, earlyFile)
	if err != nil {
		return err
	}
	start, err := loaderScript(ctx, web, `{"url":"","bytes":0}`, inflateFile)
	if err != nil {
		return err
	}
	program, err := packedScript("mudawwana-wasm", s.program)
	if err != nil {
		return err
	}
	index, err := packedScript("mudawwana-index", s.index)
	if err != nil {
		return err
	}
	uo := ui.Options{File: true, Policy: policy(style, string(early), string(start))}
	uo.Head = "<style>" + style + "</style>\n<script>" + string(early) + "</script>\n"
	uo.Body = program + index + "<script>" + string(start) + "</script>\n"
	text, err := ui.Static(ctx, s.corpus, ui.Address{}, uo)
	if err != nil {
		return err
	}
	return w.AddBare(oneFileName, text)
}

// packedScript holds data for the loader; it is empty when there is none.
func packedScript(id string, data []byte) (string, error) {
	if data == nil {
		return "", nil
	}
	packed, err := site.Gzip(data)
	return `<script type="application/gzip" id="` + id + `">` + base64.StdEncoding.EncodeToString(packed) + "</script>\n", err
}

// policy allows the given style and scripts, and no address at all.
func policy(style string, scripts ...string) string {
	p := "default-src 'none'; script-src 'wasm-unsafe-eval'"
	for _, s := range scripts {
		p += " " + digest(s)
	}
	return p + "; style-src " + digest(style) + "; font-src data:; img-src data:; base-uri 'none'; form-action 'none'"
}

// digest is a source expression for an inline text [CSP Level 3, 2.3.1].
func digest(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// reference finds what a style names: url(fonts/naskh.woff2), in quotes or not.
var reference = regexp.MustCompile(`url\(["']?([^"')]+)["']?\)`)

// inlineStyle is the style with its fonts inside.
func inlineStyle(web fs.FS) (string, error) {
	style, err := fs.ReadFile(web, styleFile)
	if err != nil {
		return "", err
	}
	text := string(style)
	for _, m := range reference.FindAllStringSubmatch(text, -1) {
		if strings.HasPrefix(m[1], "data:") {
			continue
		}
		data, err := fs.ReadFile(web, m[1])
		if err != nil {
			return "", fmt.Errorf("%s names %s: %w", styleFile, m[1], err)
		}
		inline := fmt.Sprintf("url(data:%s;base64,%s)", mediaTypes[path.Ext(m[1])], base64.StdEncoding.EncodeToString(data))
		text = strings.ReplaceAll(text, m[0], inline)
	}
	return text, nil
}

// mediaTypes are those of the files that a style names.
var mediaTypes = map[string]string{".woff2": "font/woff2", ".svg": "image/svg+xml", ".png": "image/png"}
