package corpus

import (
	"context"

	"mudawwana/corpus/index"
)

// Prepare does, in small steps, what the first question would else have to do
// before its answer: the words are laid out for reading, and the table of their
// pieces is made. Between two steps it asks for ctx.Err, which may well take its
// time; when that is not nil Prepare returns it, and what is done stays done.
// Search and Complete call it for what they need.
func (c *Corpus) Prepare(ctx context.Context) error {
	if err := c.layOut(ctx); err != nil {
		return err
	}
	c.typing()
	if err := c.readIDs(ctx); err != nil {
		return err
	}
	// An error comes again when a text is read.
	_ = c.segment.Prepare(func() { _ = ctx.Err() })
	return c.words().Prepare(ctx)
}

// makeReady prepares what r needs.
func (c *Corpus) makeReady(ctx context.Context, r *Request) error {
	if r.Query == "" {
		return nil
	}
	if err := c.layOut(ctx); err != nil || r.Match != Near {
		return err
	}
	return c.words().Prepare(ctx)
}

// readIDs has the Segment read what ranks needs.
func (c *Corpus) readIDs(ctx context.Context) error {
	const docsAStep = 256
	for doc := range c.segment.Docs() {
		c.segment.Meta(uint32(doc))
		if doc%docsAStep == docsAStep-1 && ctx.Err() != nil {
			return ctx.Err()
		}
	}
	c.ranks()
	return ctx.Err()
}

// layOut has the Segment lay out its terms for reading.
func (c *Corpus) layOut(ctx context.Context) error {
	const termsAStep = 1 << 11
	c.laying.Lock()
	defer c.laying.Unlock()
	for n := c.segment.Terms(); c.laid < n; c.laid += termsAStep {
		for id := c.laid; id < min(c.laid+termsAStep, n); id++ {
			c.segment.Term(index.TermID(id))
		}
		if err := ctx.Err(); err != nil {
			return err
		}
	}
	return nil
}
