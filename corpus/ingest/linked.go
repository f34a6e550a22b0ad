package ingest

import (
	"bytes"
	"encoding/json"
	"strings"
)

// ldNode is what JSON-LD (schema.org) says of an article.
type ldNode struct {
	Type        value   `json:"@type"`
	Graph       ldNodes `json:"@graph"`
	Headline    value   `json:"headline"`
	Description value   `json:"description"`
	Body        value   `json:"articleBody"`
	Author      value   `json:"author"`
	Publisher   value   `json:"publisher"`
	Section     value   `json:"articleSection"`
	Keywords    value   `json:"keywords"`
	Published   value   `json:"datePublished"`
}

// ldNodes is one node or a list of them.
type ldNodes []ldNode

// UnmarshalJSON accepts an object or an array of objects.
func (n *ldNodes) UnmarshalJSON(data []byte) error {
	if bytes.HasPrefix(data, []byte("[")) {
		return json.Unmarshal(data, (*[]ldNode)(n))
	}
	*n = make(ldNodes, 1)
	return json.Unmarshal(data, &(*n)[0])
}

// take fills the head from the first node that describes an article.
func (h *head) take(n ldNode) {
	for _, inner := range n.Graph {
		h.take(inner)
	}
	if h.title != "" || !strings.Contains(string(n.Type), "Article") && !strings.Contains(string(n.Type), "Posting") {
		return
	}
	h.title, h.description, h.body = n.Headline.clean(), n.Description.clean(), n.Body.clean()
	h.author, h.outlet, h.section = n.Author.clean(), n.Publisher.clean(), n.Section.clean()
	h.keywords = n.Keywords.clean()
	h.published, h.publishedLine = n.Published.clean(), h.scriptLine
}
