package engine

import (
	"errors"
	"flag"
	"strings"
	"testing"
)

func TestFlagsStandBeforeOrAfterArguments(t *testing.T) {
	for _, c := range []struct{ args, rest, top string }{
		{"-top 5 x.seg العراق", "x.seg العراق", "5"},
		{"x.seg العراق -top 5", "x.seg العراق", "5"},
		{"x.seg -top=5 العراق --json", "x.seg العراق", "5"},
		{"x.seg -json العراق", "x.seg العراق", "10"},
		{"x.seg العراق -إيران -top 5", "x.seg العراق -إيران", "5"},
		{"x.seg -- -json", "x.seg -json", "10"},
		{`x.seg - -"أ`, `x.seg - -"أ`, "10"},
	} {
		fs := flag.NewFlagSet("search", flag.ContinueOnError)
		top := fs.String("top", "10", "")
		fs.Bool("json", false, "")
		rest, err := parse(fs, strings.Fields(c.args))
		if err != nil || strings.Join(rest, " ") != c.rest || *top != c.top {
			t.Errorf("%s: %q -top %s, %v", c.args, rest, *top, err)
		}
	}
}

func TestUnknownFlagsAreNamed(t *testing.T) {
	fs := flag.NewFlagSet("search", flag.ContinueOnError)
	fs.Bool("json", false, "print JSON")
	_, err := parse(fs, []string{"x.seg", "-jsno"})
	if !errors.Is(err, ErrUsage) || !strings.Contains(err.Error(), "-jsno") || !strings.Contains(err.Error(), "print JSON") {
		t.Errorf("error %v", err)
	}
}
