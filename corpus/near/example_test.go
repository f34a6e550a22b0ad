package near_test

import (
	"fmt"

	"mudawwana/corpus/near"
)

func ExampleVocabulary_Near() {
	v := near.Vocabulary{}
	for _, w := range []string{"السوداني", "العراق", "بالعراق", "وزراء", "وزير"} {
		v.Add([]byte(w), 1)
	}
	for _, query := range []string{"العراق", "وزير", "sudani"} {
		for _, m := range v.Near(query, near.Everything) {
			fmt.Printf("%s: %s %.2f\n", query, v.Text(m.Word), m.Weight)
		}
	}
	// Output:
	// العراق: العراق 1.00
	// العراق: بالعراق 0.95
	// وزير: وزير 1.00
	// وزير: وزراء 0.65
	// sudani: السوداني 0.80
}
