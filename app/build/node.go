package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

	"mudawwana/app/build/engine"
	"mudawwana/app/build/wasm"
)

// runEngine runs index or search in this process.
func runEngine(args []string) error {
	err := engine.Run(args, os.Stdout, os.Stderr)
	if errors.Is(err, engine.ErrUsage) {
		fmt.Fprintln(os.Stderr, err)
		return errUsage
	}
	return err
}

// runUnderNode runs index or search compiled to WebAssembly.
func runUnderNode(ctx context.Context, args []string) error {
	root := projectRoot()
	cache, err := filepath.Abs(filepath.Join(root, ".cache"))
	if err != nil {
		return err
	}
	goroot, err := wasm.Root(ctx)
	if err != nil {
		return err
	}
	program := filepath.Join(cache, "node.wasm")
	target := wasm.Target{Package: "./app/build/node", Dir: root, Cache: cache, Out: program, Plain: true}
	if err := wasm.Compile(ctx, target); err != nil {
		return err
	}
	node := []string{"--stack-size=8192", filepath.Join(goroot, "lib", "wasm", "wasm_exec_node.js"), program}
	cmd := exec.CommandContext(ctx, "node", append(node, args...)...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	var failed *exec.ExitError
	if err := cmd.Run(); errors.As(err, &failed) {
		return errUsage // it has said what is wrong
	} else if err != nil {
		return fmt.Errorf("-wasm needs Node: %w", err)
	}
	return nil
}
