package markup

import (
	"encoding/json"
	"strings"

	"mudawwana/corpus/ingest/plain"
)

// Value is a JSON value as text: a string, a number, the name of a thing, or a
// list of such.
type Value string

// UnmarshalJSON takes any value; one that says nothing is empty.
func (v *Value) UnmarshalJSON(data []byte) error {
	switch data[0] {
	case '"':
		return json.Unmarshal(data, (*string)(v))
	case '{':
		var thing struct {
			Name Value `json:"name"`
		}
		err := json.Unmarshal(data, &thing)
		*v = thing.Name
		return err
	case '[':
		var list []Value
		err := json.Unmarshal(data, &list)
		var named []string
		for _, x := range list {
			if x != "" {
				named = append(named, string(x))
			}
		}
		*v = Value(strings.Join(named, "، "))
		return err
	case 't', 'f', 'n':
		return nil
	}
	*v = Value(data)
	return nil
}

// Written returns v as one line.
func (v Value) Written() string { return plain.Written(string(v)) }
