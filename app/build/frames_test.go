package main

import (
	"io"
	"strings"
	"testing"
)

func TestFramesAreOriginsAsBrowsersWriteThem(t *testing.T) {
	for _, c := range []struct{ list, want string }{
		{"", ""},
		{"  https://a.example   https://b.example ", "https://a.example https://b.example"},
		{"HTTPS://A.example/ https://a.example:443", "https://a.example"},
		{"http://a.example:80 http://localhost:8080", "http://a.example http://localhost:8080"},
		{"https://xn--mgbh0fb.xn--kgbechtv", "https://xn--mgbh0fb.xn--kgbechtv"},
	} {
		if got, err := cleanOrigins(c.list); err != nil || got != c.want {
			t.Errorf("%q: %q, %v; want %q", c.list, got, err, c.want)
		}
	}
}

func TestFramesRefuseWhatIsNoOrigin(t *testing.T) {
	for _, f := range []string{
		"a.example", "ftp://a.example", "https://", "https://a.example/news/", "https://a.example?x", "https://a.example#x", "https://u@a.example",
		"https://a.example;script-src", "https://a.example,b", "https://*.example", "*", "'self'", "https://مثال.example", "https://a.example:x",
		"javascript:alert(1)", "https://a\"b", "data:,x", "https://a.example https://b.example/x",
	} {
		if got, err := cleanOrigins(f); err == nil {
			t.Errorf("%q gives %q", f, got)
		}
		if _, err := parseOptions("build", []string{"-frames", f}, io.Discard); err == nil {
			t.Errorf("-frames %q is taken", f)
		}
	}
}

func TestTheSiteMayAlwaysFrameItself(t *testing.T) {
	for frames, want := range map[string]string{"": "*", "https://a.example": "'self' https://a.example"} {
		if got := ancestors(frames); got != want {
			t.Errorf("%q: %q, want %q", frames, got, want)
		}
	}
	if n := strings.Count(headers, "{frames}"); n != 1 {
		t.Errorf("the headers name their frames %d times", n)
	}
}
