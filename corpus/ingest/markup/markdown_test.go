package markup

import "testing"

func FuzzMarkdown(f *testing.F) {
	f.Add("---\ntitle: x\n---\n# y\n\n- z\n> q\n![a](b)\n")
	f.Fuzz(func(t *testing.T, text string) {
		lines, _, err := Markdown(text)
		for i, l := range lines {
			if err != nil || l.Text == "" || l.End < l.Start || i > 0 && l.Start <= lines[i-1].End {
				t.Fatalf("%+v %v", l, err)
			}
		}
	})
}
