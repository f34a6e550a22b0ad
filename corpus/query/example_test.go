package query_test

import (
	"fmt"

	"mudawwana/corpus/query"
)

func Example() {
	q := query.Parse("(العراق أو سوريا) و «التحالف الدولي» مصدر:الجزيرة من:٢٠٢٣")
	fmt.Println(q)
	fmt.Println(q.Without(0))
	// Output:
	// (العراق OR سوريا) AND "التحالف الدولي" source:"الجزيرة" from:2023
	// ( سوريا) و «التحالف الدولي» مصدر:الجزيرة من:٢٠٢٣
}
