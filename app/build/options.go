package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"strings"
)

// options are the flags of build and serve.
type options struct {
	root   string // the folder of the project
	seeds  string
	out    string
	title  string
	base   string // the site's absolute address with a slash at its end, or empty
	frames string // the origins that may show the site in a frame, a space between two; empty is any
	apart  bool   // the index is a file of its own, however small
	strict bool
	fast   bool
	port   int
}

// errUsage says that the arguments are wrong; what was wrong has been printed.
var errUsage = errors.New("usage")

// projectRoot is the folder of the project: build.sh says which.
func projectRoot() string {
	if root := os.Getenv("MUDAWWANA_ROOT"); root != "" {
		return root
	}
	return "."
}

// parseOptions reads the flags of a command; anything else is a mistake.
func parseOptions(command string, args []string, errs io.Writer) (options, error) {
	o := options{root: projectRoot()}
	fs := flag.NewFlagSet(command, flag.ContinueOnError)
	fs.SetOutput(errs)
	fs.StringVar(&o.seeds, "seeds", filepath.Join(o.root, "seeds"), "the `folder` of documents")
	fs.StringVar(&o.out, "out", filepath.Join(o.root, "dist"), "the `folder` to write")
	fs.StringVar(&o.title, "title", "", "the title of the corpus")
	fs.StringVar(&o.base, "base", "", "the `address` where the site will stand: adds a sitemap, needs no other change")
	fs.StringVar(&o.frames, "frames", "", "the `origins` that may show the site in a frame, like \"https://a.example https://b.example\" (default: any)")
	fs.BoolVar(&o.strict, "strict", false, "end with an error when a file gave a warning")
	fs.BoolVar(&o.apart, "apart", false, "put the index beside the program, as that of a large corpus always is")
	fs.BoolVar(&o.fast, "fast", command == "serve", "compress quickly instead of well")
	if command == "serve" {
		fs.IntVar(&o.port, "port", 8080, "the port, or the next free one")
	}
	rest, err := interspersed(fs, args)
	if errors.Is(err, flag.ErrHelp) {
		return o, err
	}
	if err != nil {
		return o, errUsage
	}
	if len(rest) > 0 {
		fmt.Fprintf(errs, "%s takes no %q\n", command, rest[0])
		return o, errUsage
	}
	if o.base, err = cleanBase(o.base); err != nil {
		fmt.Fprintln(errs, err)
		return o, errUsage
	}
	if o.frames, err = cleanOrigins(o.frames); err != nil {
		fmt.Fprintln(errs, err)
		return o, errUsage
	}
	return o, nil
}

// args are the arguments of build.sh that make the same site again.
func (o options) args() []string {
	args := []string{"-seeds", o.seeds, "-out", o.out, "-title", o.title, "-base", o.base, "-frames", o.frames}
	if o.strict {
		args = append(args, "-strict")
	}
	if o.apart {
		args = append(args, "-apart")
	}
	if o.fast {
		args = append(args, "-fast")
	}
	return args
}

// interspersed parses flags that stand before, between or after arguments, and
// returns the arguments. After "--" everything is an argument.
func interspersed(fs *flag.FlagSet, args []string) ([]string, error) {
	var rest []string
	for {
		if err := fs.Parse(args); err != nil {
			return nil, err
		}
		left := fs.Args()
		if used := len(args) - len(left); used > 0 && args[used-1] == "--" || len(left) == 0 {
			return append(rest, left...), nil
		}
		rest = append(rest, left[0])
		args = left[1:]
	}
}

func cleanBase(base string) (string, error) {
	if base == "" {
		return "", nil
	}
	u, err := url.Parse(base)
	if err != nil || u.Host == "" || u.Scheme != "https" && u.Scheme != "http" {
		return "", fmt.Errorf("-base %q is no address like https://example.org/news/", base)
	}
	u.RawQuery, u.Fragment = "", ""
	return strings.TrimSuffix(u.String(), "/") + "/", nil
}
