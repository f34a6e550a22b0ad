package index

const (
	magic      = "mudawwan"
	version    = 1
	headerSize = 20

	pageSize  = 1 << 14 // bytes checked at a time
	groupSize = 32      // terms coded in a row
	blockSize = 128     // postings coded in a row
	packSize  = 1 << 12 // bytes of records compressed in a row
	maxLength = 1 << 20 // positions of a field
	maxDocs   = 1 << 28
	maxTerm   = 1 << 16 // bytes

	maxDictionary = 1 << 15 // bytes that DEFLATE can look back
	sampledSize   = 1 << 20 // bytes of records that a dictionary is chosen from
)

// The names of the sections; that of a blob follows blobPrefix.
const (
	documentsName = "documents"
	termsName     = "terms"
	metaName      = "meta"
	checksName    = "checks"
	postingsName  = "postings"
	positionsName = "positions"
	storedName    = "stored"
	recordsName   = "records"
	blobPrefix    = "blob:"
)
