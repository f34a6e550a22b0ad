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

func TestQueryWithFilterSaysAllOfARequest(t *testing.T) {
	from, _ := DateOf(2023, 8, 5)
	got := QueryWithFilter("العراق و إيران", Filter{Sources: []string{"الجزيرة"}, From: from})
	if want := `العراق AND إيران source:"الجزيرة" from:2023-08-05`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
