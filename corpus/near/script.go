package near

func (v *Vocabulary) synonyms(key string, found *matches)    {}
func (v *Vocabulary) otherScript(key string, found *matches) {}
