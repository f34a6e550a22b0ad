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

func TestWrittenKeepsTheMarksThatTurnText(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"\u202eعكس\u202c \u2066عزل\u2069", "\u202eعكس\u202c \u2066عزل\u2069"},
		{"كلمة\u200bأخرى\u2060\ufeffهنا\u00ad", "كلمة\u200bأخرى\u2060\ufeffهنا\u00ad"},
		{"  <b>\u200fنص</b>  آخر ", "\u200fنص آخر"},
		{"\u200f \u202c", ""}, // shows nothing
		{"&lt;b&gt;", "<b>"},
	} {
		if got := Written(c.in); got != c.want {
			t.Errorf("Written(%q) = %q, want %q", c.in, got, c.want)
		}
	}
	if got := Shown("&lt;b> <b>"); got != "&lt;b> <b>" {
		t.Errorf("Shown undoes markup: %q", got)
	}
}

func TestTailFindsTheSameEndWithItsMarks(t *testing.T) {
	for _, c := range []struct{ written, rest, want string }{
		{"\u202eبغداد\u202c - \u200fقال\u200f نعم", "قال نعم", "\u200fقال\u200f نعم"},
		{"\u202eقال", "قال", "\u202eقال"},
		{"قال \u200f نعم", "قال نعم", "قال \u200f نعم"},
		{"قال", "قال", "قال"},
		{"قال", "", ""},
	} {
		if got := Tail(c.written, c.rest); got != c.want {
			t.Errorf("Tail(%q, %q) = %q, want %q", c.written, c.rest, got, c.want)
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
	f.Add("\u202eنص \u200f آخر\u00ad")
	f.Add("<p>نص&nbsp;[caption id=\"1\"]</p>")
	f.Fuzz(func(t *testing.T, s string) {
		if c := Clean(s); len(c) > 3*len(s)+3 {
			t.Fatalf("%q grew to %q", s, c)
		}
		if w := Written(s); Tail(w, Bare(w)) != w || Bare(w) != Clean(s) {
			t.Fatalf("%q: Tail(%q, %q) = %q", s, w, Bare(w), Tail(w, Bare(w)))
		}
		if f := Fold(s); Fold(f) != f {
			t.Fatalf("Fold(Fold(%q)) = %q, not %q", s, Fold(f), f)
		}
	})
}
