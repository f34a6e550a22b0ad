package main

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"mudawwana/app/build/site"
	"mudawwana/app/build/wasm"
	"mudawwana/app/ui"
)

// The files of web/ that the build does not only copy.
const (
	styleFile    = "app.css"
	earlyFile    = "early.js"
	frameFile    = "frame.js"
	embedFile    = "embed.js"
	loaderFile   = "loader.js"
	fetchFile    = "fetch.js"
	inflateFile  = "inflate.js"
	workerFile   = "sw.js"
	manifestName = "manifest.webmanifest"
)

// earlyFonts are those that the first screen of any page needs.
var earlyFonts = []string{"fonts/naskh-400.woff2", "fonts/naskh-700.woff2", "fonts/naskh-latin-400.woff2", "fonts/sans-400.woff2"}

// assetNames maps paths below web/ to paths below the root of the site, where
// the names change with the content.
type assetNames map[string]string

// addAssets writes the style, the scripts, fonts, icons, the program and its index, and
// returns what documents call them.
func addAssets(ctx context.Context, w *site.Writer, o options, s source) (ui.Assets, error) {
	web := os.DirFS(filepath.Join(o.root, "web"))
	names := assetNames{}
	if err := names.copyAll(w, web); err != nil {
		return ui.Assets{}, err
	}
	start, err := s.startScript(ctx, w, web)
	if err != nil {
		return ui.Assets{}, err
	}
	if err := names.addManifest(w, web, o.title); err != nil {
		return ui.Assets{}, err
	}
	if err := addEmbed(w, web); err != nil {
		return ui.Assets{}, err
	}
	a := ui.Assets{
		Style: names[styleFile], Early: names[earlyFile], Loader: start,
		Icon: names["icons/icon.svg"], Touch: names["icons/touch.png"], Manifest: manifestName,
		Frame: names[frameFile], Embed: embedFile,
	}
	for _, font := range earlyFonts {
		if name, ok := names[font]; ok {
			a.Fonts = append(a.Fonts, name)
		}
	}
	return a, nil
}

// copyAll adds the files of web/ that documents load as they are: folders
// first, so that a style can name its fonts.
func (names assetNames) copyAll(w *site.Writer, web fs.FS) error {
	var styles []string
	err := fs.WalkDir(web, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		switch {
		case name == missingStyle: // it stands inside of its page
			return nil
		case path.Ext(name) == ".css":
			styles = append(styles, name)
			return nil
		case path.Ext(name) == ".woff2", path.Dir(name) == "icons", name == earlyFile, name == frameFile:
			return names.add(w, web, name)
		}
		return nil // a template, a licence
	})
	for _, name := range styles {
		err = errors.Join(err, names.add(w, web, name))
	}
	return err
}

func (names assetNames) add(w *site.Writer, web fs.FS, name string) error {
	data, err := fs.ReadFile(web, name)
	if err != nil {
		return err
	}
	if path.Ext(name) == ".css" {
		data = []byte(names.rename(string(data), ""))
	}
	names[name], err = w.AddHashed("assets/"+path.Base(name), data)
	return err
}

// rename puts the new names of files in the place of their old ones in text,
// which names them relative to web/; the new ones are relative to assets/ and
// get prefix before them.
func (names assetNames) rename(text, prefix string) string {
	for old, name := range names {
		text = strings.ReplaceAll(text, old, prefix+path.Base(name))
	}
	return text
}

// startScript adds the loader with all that it needs in one file.
func (s source) startScript(ctx context.Context, w *site.Writer, web fs.FS) (string, error) {
	program, err := addLoaded(w, "assets/app.wasm", s.program)
	if err != nil {
		return "", err
	}
	if s.index != nil {
		if program.Index, err = addLoaded(w, "assets/index.seg", s.index); err != nil {
			return "", err
		}
	}
	where, err := json.Marshal(program)
	if err != nil {
		return "", err
	}
	script, err := loaderScript(ctx, web, string(where), fetchFile)
	if err != nil {
		return "", err
	}
	return w.AddHashed("assets/start.js", script)
}

// loaded is a file that the loader fetches, as web/loader.js reads it.
type loaded struct {
	URL    string  `json:"url"`
	Bytes  int     `json:"bytes"`
	SHA256 string  `json:"sha256"`
	Index  *loaded `json:"index,omitempty"`
}

func addLoaded(w *site.Writer, name string, data []byte) (*loaded, error) {
	name, err := w.AddHashed(name, data)
	sum := sha256.Sum256(data)
	return &loaded{URL: name, Bytes: len(data), SHA256: base64.StdEncoding.EncodeToString(sum[:])}, err
}

// loaderScript returns wasm_exec.js, the file with how the program comes, and
// loader.js in a row; program is the object that tells the loader where the
// wasm is.
func loaderScript(ctx context.Context, web fs.FS, program, how string) ([]byte, error) {
	script, err := wasm.Support(ctx)
	if err != nil {
		return nil, err
	}
	script = append(script, "\nvar mudawwanaProgram = "+program+";\n"...)
	for _, name := range []string{how, loaderFile} {
		part, err := fs.ReadFile(web, name)
		if err != nil {
			return nil, err
		}
		script = append(script, part...)
	}
	return script, nil
}

// addEmbed adds the script that other sites load: its name never changes.
func addEmbed(w *site.Writer, web fs.FS) error {
	script, err := fs.ReadFile(web, embedFile)
	if err != nil {
		return err
	}
	return w.Add(embedFile, script)
}

// addManifest adds web/manifest.webmanifest with the names that icons have in
// the site, and with the corpus's own title.
func (names assetNames) addManifest(w *site.Writer, web fs.FS, title string) error {
	text, err := fs.ReadFile(web, manifestName)
	if err != nil {
		return err
	}
	var fields map[string]json.RawMessage
	if err := json.Unmarshal([]byte(names.rename(string(text), "assets/")), &fields); err != nil {
		return fmt.Errorf("%s: %w", manifestName, err)
	}
	if title != "" {
		if fields["name"], err = json.Marshal(title); err != nil {
			return err
		}
	}
	if text, err = json.MarshalIndent(fields, "", "  "); err != nil {
		return err
	}
	return w.Add(manifestName, append(text, '\n'))
}
