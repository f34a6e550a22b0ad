package words

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"mudawwana/corpus"
)

func TestCountTakesTheSixArabicForms(t *testing.T) {
	l := For("ar")
	for n, want := range map[int]string{
		0: "لا نتائج", 1: "نتيجة واحدة", 2: "نتيجتان", 3: "3 نتائج", 10: "10 نتائج", 11: "11 نتيجة",
		99: "99 نتيجة", 100: "100 نتيجة", 102: "102 نتيجة", 103: "103 نتائج", 1111: "1,111 نتيجة",
	} {
		if got := l.Count(l.Results, n); got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
	}
	for n, want := range map[int]string{0: "لا مقالات", 2: "مقالان", 3: "3 مقالات", 12: "12 مقالًا", 100: "100 مقال", 111: "111 مقالًا", 200: "200 مقال"} {
		if got := l.Count(l.Articles, n); got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
	}
}

func TestCountTakesTheTwoEnglishForms(t *testing.T) {
	l := For("en")
	for n, want := range map[int]string{0: "0 results", 1: "1 result", 2: "2 results", 12345: "12,345 results"} {
		if got := l.Count(l.Results, n); got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
	}
}

func TestNumbersFollowTheReadersNumerals(t *testing.T) {
	l := For("ar")
	l.Digits = ArabicDigits
	for n, want := range map[int]string{0: "٠", 1234567: "١٬٢٣٤٬٥٦٧", -123: "-١٢٣", -1234: "-١٬٢٣٤"} {
		if got := l.Number(n); got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
	}
	l.Digits = LatinDigits
	if got := l.Numerals("٢٠٢٣/08"); got != "2023/08" {
		t.Error(got)
	}
}

func TestDatesNameMonthsAsTheReaderDoes(t *testing.T) {
	day, _ := corpus.DateOf(2023, time.August, 9)
	for _, c := range []struct {
		months Months
		want   string
	}{
		{Gulf, "9 أغسطس 2023"}, {Levant, "9 آب 2023"}, {Both, "9 أغسطس (آب) 2023"},
		{Maghreb, "9 أوت 2023"}, {Morocco, "9 غشت 2023"},
	} {
		l := For("ar")
		l.Months = c.months
		if got := l.Date(day); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
	if got := For("en").Date(day); got != "9 August 2023" {
		t.Error(got)
	}
}

func TestSpanIsAsShortAsIsClear(t *testing.T) {
	for _, c := range []struct{ from, to, want string }{
		{"", "", ""},
		{"2023-08-09", "2023-08-09", "9 أغسطس 2023"},
		{"2023-08-09", "", "منذ 9 أغسطس 2023"},
		{"", "2023-08-09", "حتى 9 أغسطس 2023"},
		{"2023-08-01", "2023-08-31", "أغسطس 2023"},
		{"2024-02-01", "2024-02-29", "فبراير 2024"},
		{"2023-01-01", "2023-12-31", "2023"},
		{"2023-08-01", "2023-08-30", "من 1 أغسطس 2023 إلى 30 أغسطس 2023"},
	} {
		from, _ := corpus.ParseDay(c.from)
		to, _ := corpus.ParseDay(c.to)
		if got := For("ar").Span(from, to); got != c.want {
			t.Errorf("%s to %s: %q, want %q", c.from, c.to, got, c.want)
		}
	}
}

func TestCataloguesAreCompleteAndFillTheSamePlaces(t *testing.T) {
	ar, en := reflect.ValueOf(arabic), reflect.ValueOf(english)
	for i := range ar.NumField() {
		name := ar.Type().Field(i).Name
		if name == "_" {
			continue
		}
		if forms, ok := ar.Field(i).Interface().(Forms); ok {
			for j := range reflect.ValueOf(forms).NumField() {
				if reflect.ValueOf(forms).Field(j).String() == "" {
					t.Errorf("arabic %s lacks a form", name)
				}
			}
			if f := en.Field(i).Interface().(Forms); f.One == "" || f.Other == "" {
				t.Errorf("english %s lacks a form", name)
			}
			continue
		}
		a, e := ar.Field(i).String(), en.Field(i).String()
		if a == "" || e == "" {
			t.Errorf("%s is empty", name)
		}
		for _, place := range []string{"{a}", "{b}", "{c}"} {
			if strings.Count(a, place) != strings.Count(e, place) {
				t.Errorf("%s: %s stands in one catalogue only", name, place)
			}
		}
	}
}
