package ingest

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"mudawwana/corpus"
)

// slugLimit leaves room for a hash and an article number within 80 bytes.
const slugLimit = 56

// pageID returns the slug of a path below the corpus folder. A path of
// lower-case ASCII words joined by «_» that ends in .txt is its own slug; any
// other is cut down to such words and gets eight digits of its SHA-256, so that
// two paths never share a slug and none depends on what else is in the folder.
func pageID(path string) corpus.PageID {
	stem, plain := strings.CutSuffix(path, ".txt")
	s, same := slug(stem)
	if plain && same && s != "" {
		return corpus.PageID(s)
	}
	return corpus.PageID(strings.TrimPrefix(s+"-"+shortHash(path), "-"))
}

// slug keeps the ASCII letters and digits of s as words joined by hyphens;
// same says that s can be read back from it.
func slug(s string) (string, bool) {
	var b strings.Builder
	same := true
	gap := false
	for _, r := range s {
		lower := r | 0x20
		switch {
		case r >= '0' && r <= '9', r >= 'a' && r <= 'z':
		case lower >= 'a' && lower <= 'z' && r < 0x80:
			r, same = lower, false
		default:
			same = same && r == '_' && !gap && b.Len() > 0
			gap = true
			continue
		}
		if gap && b.Len() > 0 {
			b.WriteByte('-')
		}
		gap = false
		b.WriteRune(r)
	}
	out := b.String()
	if len(out) > slugLimit {
		return strings.TrimRight(out[:slugLimit], "-"), false
	}
	return out, same && !gap
}

func shortHash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:4])
}

// articleID returns the slug of article n, from 1, of a page.
func articleID(page corpus.PageID, n int) corpus.ArticleID {
	return corpus.ArticleID(fmt.Sprintf("%s-%d", page, n))
}

// recordID returns the slug of a record by the name its file gives it.
func recordID(page corpus.PageID, key string) corpus.PageID {
	stem := string(page)
	if len(stem) > 40 {
		stem = stem[:31] + "-" + shortHash(stem)
	}
	s, same := slug(key)
	if same && len(s) <= 30 && s != "" {
		return corpus.PageID(stem + "-" + s)
	}
	return corpus.PageID(strings.Trim(stem+"-"+strings.Trim(s[:min(len(s), 20)], "-"), "-") + "-" + shortHash(key))
}
