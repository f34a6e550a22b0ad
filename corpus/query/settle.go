package query

import "slices"

// maxRun is how many words may stand together around Arabic operators; beyond
// it the query is a sentence.
const maxRun = 3

// settle leaves only tokens that the grammar of parser accepts: parentheses in
// pairs and operators with their operands; the rest become words.
func (l *lexer) settle(tokens []token) []token {
	tokens = l.takeFilters(tokens)
	tokens = l.balance(tokens)
	if !slices.ContainsFunc(tokens, func(t token) bool { return t.kind == operand }) {
		return onlyWords(tokens)
	}
	l.settleWeak(tokens)
	l.settleNots(tokens)
	tokens = slices.DeleteFunc(tokens, func(t token) bool { return t.skip })
	l.settlePairs(tokens)
	return tokens
}

// takeFilters drops the filters, and turns one after a NOT around.
func (l *lexer) takeFilters(tokens []token) []token {
	out := tokens[:0]
	next := 0
	for _, t := range tokens {
		if t.kind != filtered {
			out = append(out, t)
			continue
		}
		f := &l.filters[next]
		next++
		if len(out) == 0 || out[len(out)-1].kind != not {
			continue
		}
		last := out[len(out)-1]
		if f.field == sourceField {
			f.not = true
			f.at.start = last.at.start
		} else {
			l.problem(DanglingOperator, last.at)
		}
		out = out[:len(out)-1]
	}
	return out
}

// balance drops parentheses without a partner, with nothing inside, or too deep.
func (l *lexer) balance(tokens []token) []token {
	var opens []int // indexes in out, -1 for one that is dropped
	out := tokens[:0]
	for _, t := range tokens {
		switch {
		case t.kind == open && len(opens) >= MaxDepth:
			l.problem(TooDeep, t.at)
			opens = append(opens, -1)
		case t.kind == open:
			opens = append(opens, len(out))
			out = append(out, t)
		case t.kind == closing && len(opens) == 0:
			l.problem(UnbalancedParen, t.at)
		case t.kind == closing:
			at := opens[len(opens)-1]
			opens = opens[:len(opens)-1]
			if at == len(out)-1 {
				out = out[:at]
			} else if at >= 0 {
				out = append(out, t)
			}
		default:
			out = append(out, t)
		}
	}
	for _, at := range opens {
		if at >= 0 {
			l.problem(UnbalancedParen, out[at].at)
			out[at].skip = true
		}
	}
	return slices.DeleteFunc(out, func(t token) bool { return t.skip })
}

// onlyWords makes words of a query that has nothing but operators.
func onlyWords(tokens []token) []token {
	out := tokens[:0]
	for _, t := range tokens {
		if t.toWord(); t.kind == operand {
			out = append(out, t)
		}
	}
	return out
}

// settleWeak makes words of the Arabic operators in a sentence, and of those
// that do not stand between two operands.
func (l *lexer) settleWeak(tokens []token) {
	sentence := l.question || longestRun(tokens) > maxRun
	for i := range tokens {
		t := &tokens[i]
		before := endsOperand(tokens, i-1) || t.kind == not && i > 0 && tokens[i-1].kind == and
		if t.weak && (sentence || !before || !beginsOperand(tokens, i+1)) {
			t.toWord()
		}
	}
}

// longestRun returns the number of words in the longest run of them.
func longestRun(tokens []token) int {
	longest, run := 0, 0
	for _, t := range tokens {
		if t.kind != operand || t.node.Kind != Word {
			run = 0
			continue
		}
		run++
		longest = max(longest, run)
	}
	return longest
}

// settleNots makes words of the NOTs that have no operand, from the last to
// the first, and drops such dashes.
func (l *lexer) settleNots(tokens []token) {
	for i := len(tokens) - 1; i >= 0; i-- {
		t := &tokens[i]
		if t.kind != not {
			continue
		}
		ok := beginsOperand(tokens, i+1)
		if t.text == "" {
			ok = ok && len(charsOf(l.text[t.at.end:tokens[i+1].at.start])) == 0
		}
		if !ok {
			l.problem(DanglingOperator, t.at)
			t.toWord()
		}
	}
}

// settlePairs makes words of the ANDs and ORs that do not stand between operands.
func (l *lexer) settlePairs(tokens []token) {
	for i := range tokens {
		t := &tokens[i]
		if t.kind != and && t.kind != or {
			continue
		}
		if !endsOperand(tokens, i-1) || !beginsOperand(tokens, i+1) {
			l.problem(DanglingOperator, t.at)
			t.toWord()
		}
	}
}

func endsOperand(tokens []token, i int) bool {
	return i >= 0 && (tokens[i].kind == operand || tokens[i].kind == closing)
}

func beginsOperand(tokens []token, i int) bool {
	return i < len(tokens) && !tokens[i].skip &&
		(tokens[i].kind == operand || tokens[i].kind == open || tokens[i].kind == not)
}

// toWord makes a word of an operator; a dash, which is none, is to be dropped.
func (t *token) toWord() {
	if t.text == "" {
		t.skip = true
		return
	}
	t.kind, t.weak = operand, false
	t.node = Node{
		Kind: Word, Text: t.text,
		Start: t.at.start, End: t.at.end, TextStart: t.at.start, TextEnd: t.at.end,
	}
}

// merged sorts problems and joins those of a kind that touch.
func merged(problems []Problem) []Problem {
	slices.SortStableFunc(problems, func(a, b Problem) int { return a.Start - b.Start })
	var out []Problem
	for _, p := range problems {
		if n := len(out) - 1; n >= 0 && out[n].Kind == p.Kind && out[n].End >= p.Start {
			out[n].End = max(out[n].End, p.End)
			continue
		}
		out = append(out, p)
	}
	return out
}
