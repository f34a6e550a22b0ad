package match

import "sync"

// arrays lends arrays of one number per document, so that a search allocates
// few. The zero value is ready.
type arrays struct{ pool sync.Pool }

// take returns n zeros.
func (a *arrays) take(n int) []float32 {
	if v, ok := a.pool.Get().(*[]float32); ok && len(*v) == n {
		clear(*v)
		return *v
	}
	return make([]float32, n)
}

// put takes v back, which nobody else may hold.
func (a *arrays) put(v []float32) { a.pool.Put(&v) }
