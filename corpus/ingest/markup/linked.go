package markup

import (
	"bytes"
	"encoding/json"
	"strings"
)

// ldNode is what JSON-LD (schema.org) says of an article.
type ldNode struct {
	Type        Value   `json:"@type"`
	Graph       ldNodes `json:"@graph"`
	Headline    Value   `json:"headline"`
	Description Value   `json:"description"`
	Body        Value   `json:"articleBody"`
	Author      Value   `json:"author"`
	Publisher   Value   `json:"publisher"`
	Section     Value   `json:"articleSection"`
	Keywords    Value   `json:"keywords"`
	Published   Value   `json:"datePublished"`
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
func (h *Head) take(n ldNode) {
	for _, inner := range n.Graph {
		h.take(inner)
	}
	if h.Title != "" || !strings.Contains(string(n.Type), "Article") && !strings.Contains(string(n.Type), "Posting") {
		return
	}
	h.Title, h.Description, h.body = n.Headline.Written(), n.Description.Written(), n.Body.Written()
	h.Author, h.Outlet, h.Section = n.Author.Written(), n.Publisher.Written(), n.Section.Written()
	h.Keywords = n.Keywords.Written()
	h.Published, h.PublishedLine = n.Published.Written(), h.scriptLine
}
