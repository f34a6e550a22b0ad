package view

import (
	"crypto/sha256"
	"encoding/base64"
	"strings"
	"testing"

	"mudawwana/app/ui/state"
	"mudawwana/corpus"
)

func TestDigestHoldsTheTextsAndNothingThatRuns(t *testing.T) {
	s := state.State{Site: "https://example.org/x/", Address: state.Address{Query: "<script>"}}
	list := []state.Data{
		{Article: corpus.Article{ID: "a", Title: `"><img src=x>`, Blocks: []corpus.Block{{Text: "</section><script>alert(1)</script>"}}}},
		{Article: corpus.Article{ID: "b", Title: "عنوان", Blocks: []corpus.Block{{Text: "نص كامل"}}}},
	}
	got := Digest(s, list)
	for _, want := range []string{
		`href="#a1"`, `<section id="a2">`, "نص كامل", "&lt;/section&gt;&lt;script&gt;alert(1)&lt;/script&gt;",
		`href="https://example.org/x/?q=%3Cscript%3E"`, `dir="rtl"`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in %s", want, got)
		}
	}
	for _, never := range []string{"<script", "<img", `id="text"`} {
		if strings.Contains(got, never) {
			t.Errorf("%s in %s", never, got)
		}
	}
}

func TestPolicyOfADigestNamesItsStyle(t *testing.T) {
	sum := sha256.Sum256([]byte(digestStyle))
	if want := "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"; !strings.Contains(digestPolicy, want) {
		t.Errorf("the policy does not allow %s", want)
	}
}
