package corpus

import "sync"

// cache remembers the forms of the words that were asked for last: while a
// reader types, all words but one are those of a moment ago. The zero value is
// ready.
type cache struct {
	mu    sync.Mutex
	found map[cacheKey][]form
}

type cacheKey struct {
	key    string
	level  Level
	strict bool
}

const cacheSize = 512

func (c *cache) forms(k cacheKey, find func() []form) []form {
	c.mu.Lock()
	f, ok := c.found[k]
	c.mu.Unlock()
	if ok {
		return f
	}
	f = find()
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.found == nil || len(c.found) >= cacheSize {
		c.found = map[cacheKey][]form{}
	}
	c.found[k] = f
	return f
}
