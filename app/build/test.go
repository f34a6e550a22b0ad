package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// runTest does all that must hold before a change is taken, in the order of
// how soon it tells.
func runTest(ctx context.Context, args []string) error {
	o, err := parseOptions("test", args, os.Stderr)
	if err != nil {
		return err
	}
	r := newReport(os.Stderr)
	if err := installTools(ctx, o.root, r); err != nil {
		return err
	}
	for _, step := range []func(context.Context, options, *report) error{
		checkFormat, vet, testPackages, buildWithinBudget, testBrowsers,
	} {
		if err := step(ctx, o, r); err != nil {
			return err
		}
	}
	r.say("\nall green")
	return nil
}

// command is a program that runs in the project's folder and shows what it
// says.
func command(ctx context.Context, root, name string, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Dir = root
	cmd.Stdout, cmd.Stderr = os.Stdout, os.Stderr
	return cmd
}

func checkFormat(ctx context.Context, o options, r *report) error {
	done := r.step("gofmt")
	cmd := command(ctx, o.root, "gofmt", "-l", "app", "corpus")
	var out bytes.Buffer
	cmd.Stdout = &out
	if err := cmd.Run(); err != nil {
		return err
	}
	for _, name := range strings.Fields(out.String()) {
		if !strings.Contains(name, "node_modules") {
			return fmt.Errorf("%s is not formatted: run gofmt -w on it", name)
		}
	}
	done("clean")
	return nil
}

// vet looks at everything natively, and at the browser's program as what it
// is.
func vet(ctx context.Context, o options, r *report) error {
	done := r.step("vet")
	if err := command(ctx, o.root, "go", "vet", "./...").Run(); err != nil {
		return fmt.Errorf("go vet: %w", err)
	}
	cmd := command(ctx, o.root, "go", "vet", "./app", "./app/ui/...", "./corpus/...")
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("go vet for wasm: %w", err)
	}
	done("clean, natively and for wasm")
	return nil
}

func testPackages(ctx context.Context, o options, r *report) error {
	done := r.step("go test")
	counted, err := goTest(ctx, o.root)
	if err != nil {
		return err
	}
	done(counted)
	return nil
}

// buildWithinBudget makes dist/ from the seeds without a warning and within
// the budgets.
func buildWithinBudget(ctx context.Context, o options, r *report) error {
	o.strict = true
	b, err := build(ctx, o, r)
	if err != nil {
		return err
	}
	if err := b.print(os.Stdout); err != nil {
		return err
	}
	if over := overBudget(weigh(b.files), firstVisit(b.files)); len(over) > 0 {
		return errors.New(strings.Join(over, "; "))
	}
	return nil
}

// testBrowsers runs the specs of app/e2e over what was built.
func testBrowsers(ctx context.Context, o options, r *report) error {
	done := r.step("browsers")
	cmd := command(ctx, o.root, "node", filepath.Join("app", "e2e", "run.mjs"))
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("browser tests: %w", err)
	}
	done("green")
	return nil
}
