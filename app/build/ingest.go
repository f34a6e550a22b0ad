package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"mudawwana/corpus/ingest"
)

// runIngest prints what the parser makes of each file: one JSON object and a
// line end each. A file that cannot be read is a line on the error output.
func runIngest(args []string) (err error) {
	fs := flag.NewFlagSet("ingest", flag.ContinueOnError)
	labels := fs.String("labels", "", "a `file` of more labels")
	files, err := interspersed(fs, args)
	if errors.Is(err, flag.ErrHelp) {
		return err
	}
	if err != nil {
		return errUsage
	}
	if len(files) == 0 {
		fmt.Fprintln(os.Stderr, "ingest: name the files to read")
		return errUsage
	}
	out := bufio.NewWriter(os.Stdout)
	defer func() { err = errors.Join(err, out.Flush()) }()
	for _, file := range files {
		if failed := ingestFile(out, file, ingest.Options{Labels: *labels}); failed != nil {
			fmt.Fprintln(os.Stderr, failed)
			err = errors.New("some files could not be read")
		}
	}
	return err
}

func ingestFile(out *bufio.Writer, file string, opt ingest.Options) error {
	pages, err := ingest.ParseFile(file, filepath.Base(file), opt)
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	for _, p := range pages {
		for _, w := range p.Warnings {
			fmt.Fprintln(os.Stderr, "warning:", w)
		}
	}
	return ingest.WriteJSON(out, file, pages)
}
