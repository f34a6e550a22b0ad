package match

// together leaves out of list the words of phrases that do not stand in theirs.
func (m *Matcher) together(list []Found) []Found {
	if len(m.phrases) == 0 {
		return list
	}
	keep := make([]bool, len(list))
	quoted := map[string]bool{}
	for _, n := range m.phrases {
		for _, w := range n.words {
			quoted[m.words[w].Key] = true
		}
		for i := range list {
			for _, j := range m.row(n, list, i) {
				keep[j] = true
			}
		}
	}
	var kept []Found
	for i, f := range list {
		if keep[i] || !quoted[m.words[f.Word].Key] {
			kept = append(kept, f)
		}
	}
	return kept
}

// row returns the numbers in list of the words of phrase n that begin at i, nil
// when they do not.
func (m *Matcher) row(n *node, list []Found, i int) []int {
	var row []int
	for j := i; j < len(list) && len(row) < len(n.words); j++ {
		if list[j].Token-list[i].Token > len(n.words)-1+n.slop {
			return nil
		}
		if m.words[list[j].Word].Key == m.words[n.words[len(row)]].Key {
			row = append(row, j)
		} else if len(row) == 0 {
			return nil
		}
	}
	if len(row) < len(n.words) {
		return nil
	}
	return row
}
