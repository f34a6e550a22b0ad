package main

import (
	"context"
	"os"

	"mudawwana/app/build/visit"
)

// runVisit builds the site and measures a first visit to it.
func runVisit(ctx context.Context, args []string) error {
	o, err := parseOptions("visit", args, os.Stderr)
	if err != nil {
		return err
	}
	r := newReport(os.Stderr)
	if err := installTools(ctx, o.root, r); err != nil {
		return err
	}
	b, err := build(ctx, o, r)
	if err != nil {
		return err
	}
	var parts []visit.Part
	for _, row := range weigh(visited(b.files)) {
		if row.files > 0 {
			parts = append(parts, visit.Part{Name: row.name, Bytes: row.brotli})
		}
	}
	return visit.Run(ctx, o.root, o.out, parts, os.Stdout)
}
