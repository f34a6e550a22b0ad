package match

// Leading returns those of docs whose score is among the n best, ties with the
// last of them included, in the order of docs.
func Leading(docs []uint32, by []float32, n int) []uint32 {
	if len(docs) <= n {
		return docs
	}
	var h heap
	for _, doc := range docs {
		h.offer(by[doc], n)
	}
	var list []uint32
	for _, doc := range docs {
		if by[doc] >= h[0] {
			list = append(list, doc)
		}
	}
	return list
}

// heap holds the largest numbers offered, the least of them first (Williams,
// 1964).
type heap []float32

// offer puts x among the n largest numbers if it is one of them.
func (h *heap) offer(x float32, n int) {
	if len(*h) < n {
		*h = append(*h, x)
		h.rise()
		return
	}
	if x > (*h)[0] {
		(*h)[0] = x
		h.sink()
	}
}

func (h heap) rise() {
	for i := len(h) - 1; i > 0; {
		parent := (i - 1) / 2
		if h[parent] <= h[i] {
			return
		}
		h[i], h[parent] = h[parent], h[i]
		i = parent
	}
}

func (h heap) sink() {
	for i := 0; ; {
		least := i
		for kid := 2*i + 1; kid <= 2*i+2 && kid < len(h); kid++ {
			if h[kid] < h[least] {
				least = kid
			}
		}
		if least == i {
			return
		}
		h[i], h[least] = h[least], h[i]
		i = least
	}
}
