package ingest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestCorrectionsOverruleTheParser(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "a.txt", story+"\nخبر ثان في الصفحة نفسها\n\nافتتحت المدرسة الجديدة أبوابها أمام التلاميذ في الحي الشرقي من المدينة صباح الأحد.\n")
	write(t, dir, "a.txt.meta.json", `{"outlet":"صحيفة المدينة","date":"2023-08-09","articles":[{"lines":[1,8]},{"lines":[10,12],"title":"مدرسة جديدة"}]}`)
	files, err := ParseFile(filepath.Join(dir, "a.txt"), "a.txt", Options{})
	if err != nil || len(files) != 1 || len(files[0].Articles) != 2 || len(files[0].Warnings) != 0 {
		t.Fatalf("%+v, %v", files, err)
	}
	a, b := files[0].Articles[0], files[0].Articles[1]
	if a.Outlet != "صحيفة المدينة" || b.Outlet != a.Outlet || a.Published.From.String() != "2023-08-09" || b.Title != "مدرسة جديدة" || a.Title == b.Title {
		t.Errorf("%+v\n%+v", a, b)
	}
	if b.Lines.Start != 10 || b.Lines.End != 12 {
		t.Errorf("lines %v", b.Lines)
	}
}

func TestAWrongCorrectionIsToldAndLeftOut(t *testing.T) {
	for _, bad := range []string{
		`{`, `{"titel":"x"}`, `{"date":"8/8/2023"}`, `{"time":"25:00"}`, `{"articles":[{"lines":[5,2]}]}`,
		`{"articles":[{"lines":[1,4]},{"lines":[3,8]}]}`, `{"articles":[{"lines":[900,901]}]}`, `{} {}`, `[]`,
	} {
		dir := t.TempDir()
		write(t, dir, "a.txt", story)
		write(t, dir, "a.meta.json", bad)
		files, err := ParseFile(filepath.Join(dir, "a.txt"), "a.txt", Options{})
		if err != nil || len(files[0].Articles) != 1 || len(files[0].Warnings) != 1 || !strings.HasPrefix(files[0].Warnings[0], "a.txt: ") {
			t.Errorf("%s: %+v, %v", bad, files, err)
		}
	}
}

func FuzzReadCorrection(f *testing.F) {
	f.Add([]byte(`{"title":"x","date":"2023-08-08","articles":[{"lines":[1,2]}]}`))
	f.Add([]byte(`{"time":"10:00"}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		c, err := readCorrection(data)
		if err != nil {
			return
		}
		last := 0
		for _, a := range c.Articles {
			if a.Lines[0] <= last || a.Lines[1] < a.Lines[0] {
				t.Fatalf("%v after %d", a.Lines, last)
			}
			last = a.Lines[1]
		}
	})
}

func write(t testing.TB, dir, name, text string) {
	t.Helper()
	file := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}
