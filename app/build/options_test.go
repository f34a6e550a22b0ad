package main

import (
	"errors"
	"flag"
	"io"
	"slices"
	"testing"
)

func TestFlagsMayStandBeforeOrAfterArguments(t *testing.T) {
	for _, c := range []struct {
		args, rest []string
		top        int
	}{
		{[]string{"-top", "5", "a", "b"}, []string{"a", "b"}, 5},
		{[]string{"a", "-top", "5", "b"}, []string{"a", "b"}, 5},
		{[]string{"a", "b", "-top=5"}, []string{"a", "b"}, 5},
		{[]string{"a", "--", "-top", "5"}, []string{"a", "-top", "5"}, 0},
		{nil, nil, 0},
	} {
		fs := flag.NewFlagSet("x", flag.ContinueOnError)
		top := fs.Int("top", 0, "")
		rest, err := interspersed(fs, c.args)
		if err != nil || !slices.Equal(rest, c.rest) || *top != c.top {
			t.Errorf("%q: %q, top %d, %v", c.args, rest, *top, err)
		}
	}
}

func TestOptionsRefuseWhatTheyDoNotKnow(t *testing.T) {
	for _, args := range [][]string{{"-nonsense"}, {"folder"}, {"-base", "example.org"}, {"-base", "ftp://x/"}} {
		if _, err := parseOptions("build", args, io.Discard); !errors.Is(err, errUsage) {
			t.Errorf("%q: %v", args, err)
		}
	}
}

func TestBaseEndsWithASlash(t *testing.T) {
	for _, c := range []struct{ base, want string }{
		{"", ""},
		{"https://example.org", "https://example.org/"},
		{"https://example.org/a/b", "https://example.org/a/b/"},
		{"https://example.org/a/?q=1#x", "https://example.org/a/"},
	} {
		if got, err := cleanBase(c.base); err != nil || got != c.want {
			t.Errorf("%q: %q, %v", c.base, got, err)
		}
	}
}
