package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"mudawwana/app/build/site"
)

// triedPorts is how many ports after the wanted one are tried.
const triedPorts = 20

// runServe builds the site, serves it on this machine and builds it again
// whenever something changes.
func runServe(ctx context.Context, args []string) error {
	o, err := parseOptions("serve", args, os.Stderr)
	if err != nil {
		return err
	}
	r := newReport(os.Stderr)
	seen, err := look(watched(o))
	if err != nil {
		return err
	}
	b, err := build(ctx, o, r)
	if err != nil {
		return err
	}
	if err := b.print(os.Stdout); err != nil {
		return err
	}
	l, err := listen(o.port)
	if err != nil {
		return err
	}
	changes := newBroadcast()
	server := &http.Server{Handler: preview{dir: o.out, changes: changes}}
	r.say("\nhttp://localhost:%d/  made again when %s change; Ctrl-C ends it", portOf(l), strings.Join(watchedNames, ", "))
	go func() {
		<-ctx.Done()
		changes.close()
		server.Close()
	}()
	go watch(ctx, o, r, seen, changes)
	if err := server.Serve(l); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

// listen takes the port or one of the next free ones, on this machine only.
func listen(port int) (net.Listener, error) {
	var err error
	for p := port; p <= port+triedPorts; p++ {
		var l net.Listener
		if l, err = net.Listen("tcp", fmt.Sprintf("localhost:%d", p)); err == nil {
			return l, nil
		}
	}
	return nil, fmt.Errorf("no free port from %d on: %w", port, err)
}

func portOf(l net.Listener) int {
	_, port, _ := net.SplitHostPort(l.Addr().String())
	n, _ := strconv.Atoi(port) // the address of a listener always ends in its port
	return n
}

// watchedNames are the folders below the root whose change makes a new build.
var watchedNames = []string{"seeds", "web", "app", "corpus"}

// watched are the folders whose change makes a new build.
func watched(o options) []string {
	dirs := []string{o.seeds}
	for _, name := range watchedNames[1:] {
		dirs = append(dirs, filepath.Join(o.root, name))
	}
	return dirs
}

// pause is how often the folders are looked at, and how long they must have
// been quiet before a build.
const pause = 500 * time.Millisecond

// watch makes the site again after each change, by a new process, since the
// build itself may be what changed.
func watch(ctx context.Context, o options, r *report, built string, changes *broadcast) {
	ticker := time.NewTicker(pause)
	defer ticker.Stop()
	last := built
	for {
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
		}
		now, err := look(watched(o))
		if err != nil || now == built || now != last {
			last = now
			continue
		}
		built = now
		r.say("\n%s changed:", time.Now().Format("15:04:05"))
		cmd := exec.CommandContext(ctx, filepath.Join(o.root, "build.sh"), o.args()...)
		cmd.Stdout, cmd.Stderr = os.Stdout, os.Stderr
		if err := cmd.Run(); err != nil {
			r.say("the last good build stays (%v)", err)
			continue
		}
		r.say("made again")
		changes.send()
	}
}

// preview answers from a folder as a good host would, and tells open pages
// when it has changed.
type preview struct {
	dir     string
	changes *broadcast
}

// eventsPath is where open pages listen; it exists in no published site.
const eventsPath = "/-/changes"

// listener makes an open page follow the changes.
const listener = "\nnew EventSource(new URL('" + eventsPath + "', location.href)).onmessage = () => location.reload();\n"

// ServeHTTP sends the file of a path, its compressed twin where the browser
// takes one, and 404.html for what is not there.
func (p preview) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path == eventsPath {
		p.changes.serve(w, r)
		return
	}
	name, status := path.Clean("/"+r.URL.Path), http.StatusOK
	file := filepath.Join(p.dir, filepath.FromSlash(name))
	if info, err := os.Stat(file); err == nil && info.IsDir() {
		if !strings.HasSuffix(r.URL.Path, "/") {
			http.Redirect(w, r, name+"/", http.StatusMovedPermanently)
			return
		}
		file = filepath.Join(file, "index.html")
	}
	if _, err := os.Stat(file); err != nil {
		file, status = filepath.Join(p.dir, missingName), http.StatusNotFound
	}
	p.send(w, r, file, status)
}

func (p preview) send(w http.ResponseWriter, r *http.Request, file string, status int) {
	data, err := os.ReadFile(file)
	if err != nil {
		http.Error(w, "the site is being made", http.StatusServiceUnavailable)
		return
	}
	h := w.Header()
	h.Set("Content-Type", contentType(file))
	h.Set("Cache-Control", "no-cache")
	h.Set("X-Content-Type-Options", "nosniff")
	base := filepath.Base(file)
	switch {
	case base == workerFile:
		data = site.Fresh(data)
	case strings.HasPrefix(base, "start.") && filepath.Ext(base) == ".js":
		data = append(data, listener...)
	default:
		for _, twin := range []struct{ coding, ending string }{{"br", ".br"}, {"gzip", ".gz"}} {
			packed, err := os.ReadFile(file + twin.ending)
			if err == nil && strings.Contains(r.Header.Get("Accept-Encoding"), twin.coding) {
				h.Set("Content-Encoding", twin.coding)
				data = packed
				break
			}
		}
	}
	w.WriteHeader(status)
	w.Write(data) // a browser that left does not matter
}

// contentTypes are those that a machine's own table may not know.
var contentTypes = map[string]string{
	".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
	".wasm": "application/wasm", ".woff2": "font/woff2", ".svg": "image/svg+xml", ".png": "image/png",
	".webmanifest": "application/manifest+json", ".txt": "text/plain; charset=utf-8", ".xml": "application/xml",
}

func contentType(file string) string {
	if t, ok := contentTypes[filepath.Ext(file)]; ok {
		return t
	}
	return "application/octet-stream"
}
