package state

import (
	"context"
	"strings"

	"mudawwana/corpus"
)

// Way leads out of a search that found nothing.
type Way struct {
	Kind  WayKind
	Text  string // of the query that it leads to
	To    Address
	Total int // Articles there
}

// WayKind says what a Way does.
type WayKind uint8

// The kinds of Way, in the order in which they are offered.
const (
	WayUnfiltered WayKind = iota // the same query in all sources and days
	WayWider                     // with wider matching
	WayMeant                     // as it was probably meant
	WayLess                      // asks for less
	WayNearest                   // words of the corpus that begin alike
	WayOpening                   // what comes up in the corpus
	WayAll                       // everything
)

// The most Ways of one search, and of one kind.
const (
	maxWays   = 7
	maxOfKind = 3
)

// finder looks for Ways.
type finder struct {
	ctx  context.Context
	e    Engine
	from Address
	ways []Way
}

// ways returns Ways out of a, of which e found nothing but r: each leads to
// something, and there are three at least where the corpus has as many openings.
func ways(ctx context.Context, e Engine, a Address, r corpus.Result, info corpus.Info, front corpus.Front) []Way {
	a.Shown = 0
	f := finder{ctx: ctx, e: e, from: a}
	if a.Filtered() {
		f.try(WayUnfiltered, a.Unfiltered())
	}
	if a.Narrowed() {
		f.try(WayWider, a.Widest())
	}
	f.queries(WayMeant, r.Query.Similar)
	f.queries(WayLess, corpus.Looser(a.Query))
	if len(f.ways) < 2 {
		f.queries(WayNearest, f.nearest())
	}
	if len(f.ways) < 2 {
		f.queries(WayOpening, front.Openings)
	}
	f.ways = append(f.ways, Way{Kind: WayAll, To: Address{Lang: a.Lang}, Total: info.Articles})
	return f.ways
}

// queries tries other queries with the filters and the dial as they are.
func (f *finder) queries(kind WayKind, queries []string) {
	n := 0
	for _, q := range queries {
		to := f.from
		to.Query, to.Without = q, nil
		if kind == WayOpening {
			to = Address{Query: q, Lang: f.from.Lang}
		}
		if n < maxOfKind && f.try(kind, to) {
			n++
		}
	}
}

// try adds the Way to an address where there is something, and reports whether
// it did.
func (f *finder) try(kind WayKind, to Address) bool {
	if len(f.ways) >= maxWays-1 || f.ctx.Err() != nil || f.leadsTo(to.Query, kind) {
		return false
	}
	r := to.Request()
	r.Bare, r.Limit = true, 1
	found, err := f.e.Search(f.ctx, r)
	if err != nil || found.Total == 0 {
		return false
	}
	f.ways = append(f.ways, Way{kind, to.Query, to, found.Total})
	return true
}

// leadsTo reports whether another Way leads to that query already.
func (f *finder) leadsTo(query string, kind WayKind) bool {
	for _, w := range f.ways {
		if kind >= WayMeant && w.Kind >= WayMeant && w.Text == query {
			return true
		}
	}
	return false
}

// nearest returns words of the corpus that begin as the last word typed does, as
// far as any do.
func (f *finder) nearest() []string {
	const shortest = 2 // one letter says nothing
	word := []rune(strings.TrimFunc(f.from.Query, func(r rune) bool { return strings.ContainsRune(` "«»“”=()~*-`, r) }))
	for n := len(word) - 1; n >= shortest && f.ctx.Err() == nil; n-- {
		var found []string
		for _, c := range f.e.Complete(f.ctx, string(word[:n]), maxOfKind) {
			if c.Kind != corpus.ArticleCompletion {
				found = append(found, c.Text)
			}
		}
		if found != nil {
			return found
		}
	}
	return nil
}
