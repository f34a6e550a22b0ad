package near_test

import (
	"context"
	"fmt"

	"mudawwana/corpus/near"
)

func ExampleVocabulary_Near() {
	list := &near.List{}
	for _, w := range []string{"السوداني", "العراق", "بالعراق", "وزراء", "وزير"} {
		list.Add(w, 1)
	}
	v := near.Vocabulary{Words: list}
	for _, query := range []string{"العراق", "وزير", "sudani"} {
		for _, m := range v.Near(context.Background(), query, near.Everything) {
			fmt.Printf("%s: %s %.2f\n", query, v.Text(m.Word), m.Weight)
		}
	}
	// Output:
	// العراق: العراق 1.00
	// العراق: بالعراق 0.90
	// وزير: وزير 1.00
	// وزير: وزراء 0.55
	// sudani: السوداني 0.80
}
