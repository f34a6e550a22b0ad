package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// tools are the programs that tests need beside Go, with Debian's package of
// each and what alone wants it, an engine or hosts. Any one of the names will do.
var tools = []tool{
	{[]string{"node"}, "nodejs", ""},
	{[]string{"npm"}, "npm", ""},
	{[]string{"chromium", "chromium-browser", "google-chrome"}, "chromium", "chromium"},
	{[]string{"firefox-esr", "firefox"}, "firefox-esr", "firefox"},
	{[]string{"WebKitWebDriver"}, "webkit2gtk-driver", "webkit"},
	{[]string{"Xvfb"}, "xvfb", "webkit"},
	{[]string{"nginx"}, "nginx-light", hosts},
	{[]string{"python3"}, "python3", hosts},
}

type tool struct {
	names    []string
	apt, who string
}

// hosts are servers that the site is tried on where they are installed. To put
// them there is for a machine that is there for tests, which says so by CI.
const hosts = "hosts"

// browserFonts is Debian's package of fonts that the pages fall back to. A
// machine without any Arabic font draws boxes, so it comes with the browsers.
const browserFonts = "fonts-noto-core"

// installTools gets what the tests lack, or says how to.
func installTools(ctx context.Context, root string, r *report) error {
	if missing := missingTools(); len(missing) > 0 {
		missing = append(missing, browserFonts)
		if err := aptInstall(ctx, root, r, missing); err != nil {
			return err
		}
	}
	return installModules(ctx, filepath.Join(root, "app", "e2e"), r)
}

func missingTools() []string {
	wanting := cmp.Or(os.Getenv("ENGINES"), "chromium,firefox") // as in app/e2e/browsers.mjs
	if os.Getenv("CI") != "" {
		wanting += "," + hosts
	}
	var missing []string
	for _, t := range tools {
		found := slices.ContainsFunc(t.names, func(name string) bool {
			_, err := exec.LookPath(name)
			return err == nil
		})
		if strings.Contains(wanting, t.who) && !found {
			missing = append(missing, t.apt)
		}
	}
	return missing
}

// aptInstall installs Debian packages where that is allowed.
func aptInstall(ctx context.Context, root string, r *report, packages []string) error {
	line := "apt-get install -y --no-install-recommends " + strings.Join(packages, " ")
	if _, err := exec.LookPath("apt-get"); err != nil || os.Getuid() != 0 {
		return fmt.Errorf("the tests need %s; on Debian or Ubuntu, as root: apt-get update && %s",
			strings.Join(packages, ", "), line)
	}
	done := r.step("install")
	for _, l := range []string{"apt-get update -q", line} {
		words := strings.Fields(l)
		cmd := command(ctx, root, words[0], words[1:]...)
		cmd.Env = append(os.Environ(), "DEBIAN_FRONTEND=noninteractive")
		if err := cmd.Run(); err != nil {
			return fmt.Errorf("%s: %w", l, err)
		}
	}
	done(strings.Join(packages, ", "))
	return nil
}

// installModules gets what the browser tests import, when the list of it is
// younger than what is there.
func installModules(ctx context.Context, dir string, r *report) error {
	lock, err := os.Stat(filepath.Join(dir, "package-lock.json"))
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	there, err := os.Stat(filepath.Join(dir, "node_modules", ".package-lock.json"))
	if err == nil && !there.ModTime().Before(lock.ModTime()) {
		return nil
	}
	done := r.step("npm ci")
	if err := command(ctx, dir, "npm", "ci", "--no-audit", "--no-fund").Run(); err != nil {
		return fmt.Errorf("npm ci in %s: %w", dir, err)
	}
	done("the modules of the browser tests")
	return nil
}
