package state

import (
	"reflect"
	"testing"
)

func TestNewBatchTakesEachLineOnce(t *testing.T) {
	got := NewBatch("\uFEFFالعراق\r\n\n  \"التحالف الدولي\"  \nالعراق\nx")
	if want := (Batch{Queries: []string{"العراق", `"التحالف الدولي"`, "x"}}); !reflect.DeepEqual(got, want) {
		t.Errorf("%q", got.Queries)
	}
}
