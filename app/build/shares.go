package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"text/tabwriter"

	"mudawwana/app/build/wasm"
)

// runShares prints what each package adds to the browser's program: the
// segment of the last build is in its data.
func runShares(ctx context.Context, args []string) error {
	o, err := parseOptions("shares", args, os.Stderr)
	if err != nil {
		return err
	}
	cache := filepath.Join(o.root, ".cache")
	target := wasm.Target{
		Package: "./app", Dir: o.root, Cache: cache, Out: filepath.Join(cache, "named.wasm"), Names: true,
	}
	if err := wasm.Compile(ctx, target); err != nil {
		return err
	}
	packages, err := wasm.Packages(ctx, target)
	if err != nil {
		return err
	}
	program, err := os.ReadFile(target.Out)
	if err != nil {
		return err
	}
	shares, err := wasm.Shares(program, packages)
	if err != nil {
		return err
	}
	var sum int64
	for _, s := range shares {
		sum += s.Bytes
	}
	t := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	for _, s := range shares {
		fmt.Fprintf(t, "%s\t%.1f %%\t  %s\n", kb(s.Bytes), 100*float64(s.Bytes)/float64(sum), s.Package)
	}
	fmt.Fprintf(t, "%s\t\t  in all, before compression\n", kb(sum))
	return t.Flush()
}
