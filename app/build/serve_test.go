package main

import (
	"bytes"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"mudawwana/app/build/site"
)

// previewOf serves files as serve does.
func previewOf(t *testing.T, files map[string]string) *httptest.Server {
	t.Helper()
	out := filepath.Join(t.TempDir(), "dist")
	w, err := site.Create(out, site.Packer{Quality: site.Quick}, 1)
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range files {
		if err := w.Add(name, []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := w.Commit(); err != nil {
		t.Fatal(err)
	}
	changes := newBroadcast()
	server := httptest.NewServer(preview{dir: out, changes: changes})
	t.Cleanup(func() { changes.close(); server.Close() })
	return server
}

func TestPreviewAnswersAsAGoodHostDoes(t *testing.T) {
	long := strings.Repeat("مدونة ", 100)
	server := previewOf(t, map[string]string{
		"index.html": "home", "about/index.html": "about", "404.html": "nothing here", "sw.js": `{"fresh":false}`,
		"assets/start.1.js": "start()", "assets/a.css": long,
	})
	client := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	for _, c := range []struct {
		path   string
		status int
		kind   string
		body   string // the beginning of it
	}{
		{"/", 200, "text/html; charset=utf-8", "home"},
		{"/?q=x", 200, "text/html; charset=utf-8", "home"},
		{"/about/", 200, "text/html; charset=utf-8", "about"},
		{"/about", 301, "text/html; charset=utf-8", ""},
		{"/no/such", 404, "text/html; charset=utf-8", "nothing here"},
		{"/../../etc/passwd", 404, "text/html; charset=utf-8", "nothing here"},
		{"/sw.js", 200, "text/javascript; charset=utf-8", `{"fresh":true}`},
		{"/assets/start.1.js", 200, "text/javascript; charset=utf-8", "start()\nnew EventSource("},
		{"/assets/a.css", 200, "text/css; charset=utf-8", long},
	} {
		response, err := client.Get(server.URL + c.path)
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(response.Body)
		response.Body.Close()
		if err != nil || response.StatusCode != c.status || !strings.HasPrefix(string(body), c.body) ||
			c.status != 301 && response.Header.Get("Content-Type") != c.kind {
			t.Errorf("%s: %d %s %q, %v", c.path, response.StatusCode, response.Header.Get("Content-Type"), body, err)
		}
	}
}

func TestPreviewSendsTheTwinThatTheBrowserTakes(t *testing.T) {
	long := strings.Repeat("a", 1000)
	server := previewOf(t, map[string]string{"a.css": long})
	for _, c := range []struct{ accept, want string }{
		{"gzip, deflate, br", "br"}, {"gzip", "gzip"}, {"identity", ""},
	} {
		request, err := http.NewRequest(http.MethodGet, server.URL+"/a.css", nil)
		if err != nil {
			t.Fatal(err)
		}
		request.Header.Set("Accept-Encoding", c.accept)
		response, err := http.DefaultClient.Do(request)
		if err != nil {
			t.Fatal(err)
		}
		response.Body.Close()
		if got := response.Header.Get("Content-Encoding"); got != c.want {
			t.Errorf("%s: %q, want %q", c.accept, got, c.want)
		}
	}
}

func TestOpenPagesHearOfAChange(t *testing.T) {
	changes := newBroadcast()
	server := httptest.NewServer(preview{dir: t.TempDir(), changes: changes})
	defer server.Close()
	response, err := http.Get(server.URL + eventsPath) // answered once the page is counted
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	changes.send()
	event := make([]byte, len("data: changed\n\n"))
	if _, err := io.ReadFull(response.Body, event); err != nil || string(event) != "data: changed\n\n" {
		t.Errorf("heard %q, %v", event, err)
	}
	changes.close()
	if rest, err := io.ReadAll(response.Body); err != nil || len(rest) > 0 {
		t.Errorf("after the end %q, %v", rest, err)
	}
}

func TestListenTakesTheNextFreePort(t *testing.T) {
	first, err := listen(18080)
	if err != nil {
		t.Fatal(err)
	}
	defer first.Close()
	port := portOf(first)
	second, err := listen(port)
	if err != nil {
		t.Fatal(err)
	}
	defer second.Close()
	if got := portOf(second); got <= port {
		t.Errorf("after %d came %d", port, got)
	}
}

func TestLookSeesEveryChangeButTheSegment(t *testing.T) {
	dir := folder(t, map[string]string{"a/x.txt": "1"})
	see := func() string {
		t.Helper()
		seen, err := look([]string{dir})
		if err != nil {
			t.Fatal(err)
		}
		return seen
	}
	before := see()
	for _, c := range []struct {
		name    string
		changes bool
	}{{"corpus.seg", false}, {"a/y.txt", true}} {
		if err := os.WriteFile(filepath.Join(dir, c.name), []byte("new"), 0o644); err != nil {
			t.Fatal(err)
		}
		if now := see(); (now != before) != c.changes {
			t.Errorf("%s: changed %v, want %v", c.name, now != before, c.changes)
		}
	}
	if _, err := look([]string{filepath.Join(dir, "gone")}); err == nil {
		t.Error("a missing folder gives no error")
	}
}

func TestTheSegmentIsWrittenOnlyWhenItChanged(t *testing.T) {
	file := filepath.Join(t.TempDir(), "x")
	for _, text := range []string{"one", "one", "two"} {
		if err := writeChanged(file, []byte(text)); err != nil {
			t.Fatal(err)
		}
		if got, err := os.ReadFile(file); err != nil || !bytes.Equal(got, []byte(text)) {
			t.Errorf("%q, %v", got, err)
		}
	}
}
