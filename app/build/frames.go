package main

import (
	"fmt"
	"net/url"
	"slices"
	"strings"
)

// ancestors is the value of frame-ancestors for the origins that may show the
// site in a frame; the site itself does, on the page about embedding.
func ancestors(frames string) string {
	if frames == "" {
		return "*"
	}
	return "'self' " + frames
}

// cleanOrigins is a list of origins as browsers write them, without the ports
// that go without saying (WHATWG HTML, 7.1.1, "ASCII serialization").
func cleanOrigins(list string) (string, error) {
	var clean []string
	for _, f := range strings.Fields(list) {
		u, err := url.Parse(strings.ToLower(f))
		if err != nil || u.Scheme != "https" && u.Scheme != "http" || !hostName(u.Hostname()) ||
			strings.TrimSuffix(u.Path, "/") != "" || u.User != nil || u.RawQuery != "" || u.Fragment != "" {
			return "", fmt.Errorf("-frames %q is no origin like https://example.org (other scripts as xn--…)", f)
		}
		origin := u.Scheme + "://" + u.Hostname()
		if p := u.Port(); p != "" && !(u.Scheme == "https" && p == "443" || u.Scheme == "http" && p == "80") {
			origin += ":" + p
		}
		if !slices.Contains(clean, origin) {
			clean = append(clean, origin)
		}
	}
	return strings.Join(clean, " "), nil
}

// hostName reports whether s may stand as a host in a policy: what else a URL
// takes there could end the directive.
func hostName(s string) bool {
	return s != "" && strings.Trim(s, "abcdefghijklmnopqrstuvwxyz0123456789.-") == ""
}
