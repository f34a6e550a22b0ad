package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
)

// testEvent is one line of go test -json [go doc test2json].
type testEvent struct {
	Action, Package, Test, Output string
}

// goTest runs every Go test and says how many there were. What a failed test
// printed comes out, and a line for each package.
func goTest(ctx context.Context, root string) (string, error) {
	cmd := command(ctx, root, "go", "test", "-json", "./...")
	cmd.Stdout = nil
	out, err := cmd.StdoutPipe()
	if err != nil {
		return "", err
	}
	if err := cmd.Start(); err != nil {
		return "", err
	}
	t := tally{printed: map[string]string{}, packages: map[string]bool{}}
	d := json.NewDecoder(out)
	for {
		var e testEvent
		if err := d.Decode(&e); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return "", errors.Join(err, cmd.Wait())
		}
		t.add(e)
	}
	if err := cmd.Wait(); err != nil {
		return "", fmt.Errorf("go test: %d passed, %d failed: %w", t.passed, t.failed, err)
	}
	return fmt.Sprintf("%d tests in %d packages passed, %d were left out", t.passed, len(t.packages), t.skipped), nil
}

// tally counts the tests, those within a test too.
type tally struct {
	passed, failed, skipped int
	printed                 map[string]string // by package and test, while it runs
	packages                map[string]bool   // those with tests
}

func (t *tally) add(e testEvent) {
	key := e.Package + " " + e.Test
	switch e.Action {
	case "output", "build-output":
		if e.Test == "" && strings.HasPrefix(e.Output, "ok ") || e.Action == "build-output" {
			fmt.Fprint(os.Stdout, e.Output)
			return
		}
		t.printed[key] += e.Output
		return
	case "pass":
		t.count(e, &t.passed)
	case "skip":
		t.count(e, &t.skipped)
	case "fail":
		t.count(e, &t.failed)
		fmt.Fprint(os.Stdout, t.printed[key])
	default:
		return
	}
	delete(t.printed, key)
}

// count leaves out the events of whole packages.
func (t *tally) count(e testEvent, n *int) {
	if e.Test != "" {
		*n++
		t.packages[e.Package] = true
	}
}
