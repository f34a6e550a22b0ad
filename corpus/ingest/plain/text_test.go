package plain

import "testing"

func TestCleanLeavesWhatAReaderSees(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"  نص \t آخر  ", "نص آخر"},
		{"<p>نص<br/>آخر</p>", "نص آخر"},
		{"قال &quot;نعم&quot;&nbsp;ثم مضى", `قال "نعم" ثم مضى`},
		{"\u200fنص\ufeff \u202bآخر\u202c", "نص آخر"},
		{"[caption id=\"a_1\" width=\"300\"]صورة[/caption]", "صورة"},
		{"[embed]رابط[/embed]", "رابط"},
		{"قال [وزير النقل] إن 3 < 5 و 7 > 2", "قال [وزير النقل] إن 3 < 5 و 7 > 2"},
		{"می‌خواهم", "می‌خواهم"}, // the joiner is part of the word
		{"<", "<"},
		{`عنوان "><img src=x onerror=alert(1)> آخر`, `عنوان "><img src=x onerror=alert(1)> آخر`},
		{"قبل </script><!-- x --> بعد", "قبل </script> بعد"},
		{`<IMG SRC="a.jpg"/>صورة<a/onclick=x()>`, "صورة<a/onclick=x()>"},
		{"\x00\x01", ""},
	} {
		if got := Clean(c.in); got != c.want {
			t.Errorf("Clean(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestFoldComparesWhatReadersSeeAsOne(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"الإرهاب، الأرض، آخر", "الارهاب الارض اخر"},
		{"العراقیة", "العراقيه"},
		{"شَدَّةٌ", "شده"},
		{"كـتـاب", "كتاب"},
		{"٢٠٢٣ 2023 ۲۰۲۳", "2023 2023 2023"},
		{"GMT-A", "gmt a"},
	} {
		if got := Fold(c.in); got != c.want || Fold(got) != got {
			t.Errorf("Fold(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func FuzzClean(f *testing.F) {
	f.Add("<p>نص&nbsp;[caption id=\"1\"]</p>")
	f.Fuzz(func(t *testing.T, s string) {
		if c := Clean(s); len(c) > 3*len(s)+3 {
			t.Fatalf("%q grew to %q", s, c)
		}
		if f := Fold(s); Fold(f) != f {
			t.Fatalf("Fold(Fold(%q)) = %q, not %q", s, Fold(f), f)
		}
	})
}
