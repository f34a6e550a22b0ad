package near

// weighed is a piece of a word and its rarity.
type weighed struct {
	piece
	weight float32
}

// kin measures how many pieces words share with key, by Dice's coefficient
// (1945) weighed by rarity: twice what both share by what both have.
type kin struct {
	lens
	grams    *grams
	pieces   []weighed
	own      float32 // Σ weight
	trigrams float32 // Σ weight of the trigrams
	scratch  []piece
}

// kin measures likeness to key; the table of pieces must have been prepared.
func (v lens) kin(key string) *kin {
	k := &kin{lens: v, grams: v.table}
	for _, p := range appendPieces(nil, []byte(key)) {
		w := weighed{p, k.grams.weight(p)}
		k.pieces = append(k.pieces, w)
		k.own += w.weight
		if p.size == 3 {
			k.trigrams += w.weight
		}
	}
	return k
}

const (
	// leastShared is the part of the trigrams that a word must share to be looked at.
	leastShared = 0.04
	// tooCommon is the part of all words that a trigram may have to lead to
	// other words: «_ال» leads nowhere.
	tooCommon = 1.0 / 16
	// sharedAStep is how many words with a trigram are counted in the time of a step.
	sharedAStep = 64
)

// each calls f with the words that share something with the key, in any order, and
// the part of the key's trigrams that they share, until it is time to give up.
func (k *kin) each(f func(n int, shared float32)) {
	g := k.grams
	g.mu.Lock()
	defer g.mu.Unlock()
	for _, p := range k.pieces {
		if p.size != 3 {
			continue
		}
		list := g.words[g.starts[p.hash]:g.starts[p.hash+1]]
		if float64(len(list)) > max(g.n*tooCommon, 64) {
			continue
		}
		for _, n := range list {
			if g.shared[n] == 0 {
				g.touched = append(g.touched, n)
			}
			g.shared[n] += p.weight
		}
		if k.after(len(list) / sharedAStep) {
			break
		}
	}
	for _, n := range g.touched {
		if part := g.shared[n] / k.trigrams; part >= leastShared && !k.over() {
			f(int(n), part)
		}
		g.shared[n] = 0
	}
	g.touched = g.touched[:0]
}

// dice returns Dice's coefficient of the key and word n, from 0 to 1.
func (k *kin) dice(n int) float32 {
	k.scratch = appendPieces(k.scratch[:0], k.Bytes(n))
	var shared, other float32
	used := uint64(0)
next:
	for _, p := range k.scratch {
		for i, q := range k.pieces {
			if q.piece == p && (i >= 64 || used>>i&1 == 0) {
				used |= 1 << min(i, 63)
				shared += q.weight
				other += q.weight
				continue next
			}
		}
		other += k.grams.weight(p)
	}
	return 2 * shared / (k.own + other)
}
