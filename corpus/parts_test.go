package corpus

import "testing"

func TestQueryPartsSayWhatIsLeftWithoutThem(t *testing.T) {
	want := []QueryPart{
		{WordPart, "العراق", 0, 12, "-إيران من:2023"},
		{NotPart, "إيران", 13, 24, "العراق من:2023"},
		{FromPart, "2023", 25, 34, "العراق -إيران"},
	}
	got := QueryParts("العراق -إيران من:2023")
	if len(got) != len(want) {
		t.Fatalf("parts %+v", got)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("part %d is %+v, want %+v", i, got[i], want[i])
		}
	}
}
