// Command build is what stands behind build.sh: it makes the site from a
// folder of documents, serves it, tests it, and runs the engine on a terminal.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"slices"
	"strings"
	"syscall"
)

const usage = `usage: ./build.sh [command] [flags] [arguments]

  (nothing)              seeds/ → dist/, a site for any static host, and dist/mudawwana.html
  serve                  the same, then http://localhost:8080, made again when something changes
  test                   everything: format, vet, tests, the build, its budget, browsers
  ingest FILE…           what the parser makes of each page, one JSON object a page
  index DOCS OUT         a folder, or a .jsonl of {id,title,text,date?,source?} → one segment file
  search SEGMENT [query…]
  visit                  what a first visit costs, in bytes and time, beside go-app's hello and Pagefind
  shares                 what each package adds to the wasm
  help                   this

The build and serve take -seeds FOLDER, -out FOLDER, -title TEXT, -base ADDRESS, -frames ORIGINS, -strict, -fast; serve takes -port N too.
./build.sh COMMAND -h lists the flags of a command; ./build.sh -wasm index … and -wasm search … run it as wasm under Node.
`

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	err := run(ctx, os.Args[1:])
	switch {
	case err == nil, errors.Is(err, flag.ErrHelp):
	case errors.Is(err, errUsage):
		os.Exit(2)
	case ctx.Err() != nil:
		os.Exit(130)
	default:
		fmt.Fprintln(os.Stderr, "build.sh:", err)
		os.Exit(1)
	}
}

// run does what args say. An error that is errUsage or flag.ErrHelp has been
// explained already.
func run(ctx context.Context, args []string) error {
	if i := slices.Index(args, "-wasm"); i >= 0 {
		return runUnderNode(ctx, slices.Delete(slices.Clone(args), i, i+1))
	}
	command := ""
	if len(args) > 0 && !strings.HasPrefix(args[0], "-") {
		command, args = args[0], args[1:]
	}
	switch command {
	case "", "build":
		return runBuild(ctx, args)
	case "serve":
		return runServe(ctx, args)
	case "test":
		return runTest(ctx, args)
	case "ingest":
		return runIngest(args)
	case "visit":
		return runVisit(ctx, args)
	case "shares":
		return runShares(ctx, args)
	case "index", "search":
		return runEngine(append([]string{command}, args...))
	case "help":
		fmt.Print(usage)
		return nil
	}
	fmt.Fprintf(os.Stderr, "build.sh: there is no command %q\n\n%s", command, usage)
	return errUsage
}

func runBuild(ctx context.Context, args []string) error {
	o, err := parseOptions("build", args, os.Stderr)
	if err != nil {
		return err
	}
	r := newReport(os.Stderr)
	b, err := build(ctx, o, r)
	if err != nil {
		return err
	}
	if err := b.print(os.Stdout); err != nil || o.fast {
		return err
	}
	for _, line := range overBudget(weigh(b.files), firstVisit(b.files)) {
		r.say("over budget: %s", line)
	}
	return nil
}
