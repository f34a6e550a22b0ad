package state

import "testing"

func TestTitleQueryHoldsNoOperator(t *testing.T) {
	for title, want := range map[string]string{
		"العلاقة الأميركية العراقية... من هزيمة «داعش» إلى «تحالف كامل»": "العلاقة أو الأميركية أو العراقية أو هزيمة أو داعش أو تحالف أو كامل",
		"عنوان: -x (OR) \"ab\" ليس": "عنوان",
		"":                          "",
	} {
		if got := titleQuery(title); got != want {
			t.Errorf("%q: %q", title, got)
		}
	}
}
