// The segment format, version 1
//
// All numbers are little-endian. uvarint is the base-128 varint of
// encoding/binary; sum is the CRC-32C (Castagnoli) of some bytes, 4 bytes; bits
// are taken from the lowest of a byte to the highest.
//
//	header    magic "mudawwan" (8), version (4), bytes of the table (4), sum of the table (4)
//	table     uvarint sections, then of each: uvarint length and bytes of its name,
//	          uvarint offset in the file, uvarint length, sum (4)
//	sections  one after the other, in the order of the table, to the end of the file
//
// The sections stand in the order in which a reader needs them:
//
//	documents  first tier: read and checked by Open
//	terms
//	meta
//	checks
//	blob:…     as SetBlob was given them, by name; checked as a whole when read
//	postings   second tier: checked in pages of 16,384 bytes when read
//	positions  third tier: checked in such pages
//	stored     fourth tier: checked pack by pack
//	records    the same, for AddRecord
//
// # documents
//
//	fields (1), main field (1): the field with the most positions
//	uvarint documents; of each, of each field: uvarint positions
//	the tables of meta, stored and records, each:
//	    uvarint records; of each: uvarint length
//	    uvarint packs; of each: uvarint records in it, uvarint compressed bytes, sum (4)
//
// A pack is a DEFLATE stream (RFC 1951) of its records, joined. The first pack
// holds no record: it is the dictionary, of at most 32,768 bytes, that the
// others are compressed with.
//
// # terms
//
//	uvarint terms
//	uvarint symbols - 1; of each symbol but symbol 0: uvarint length (1 to 4), bytes
//	length of the code of each symbol, 0 to 12 (1 each)
//	length of the code of each count 0 to 31 of shared symbols (1 each)
//	of each group of 32 terms: uvarint bytes in the term bits, in the frequency
//	    bits, in postings, in positions
//	the term bits of all groups, then the frequency bits of all groups
//
// Codes are canonical: by length, then by number, counting up. A term is spelled
// in symbols, which are its runes, or bytes where a rune has no symbol. The first
// of a group is coded as its symbols and symbol 0, which ends it; each other as
// the count of the symbols it shares with the one before, the rest, symbol 0.
//
// The frequency bits of a term: gamma(documents), gamma(occurrences - documents
// + 1), and for more than 128 documents gamma(bytes in postings + 1),
// gamma(bytes in positions + 1). See bitcode.Writer for gamma, uniform and sequence;
// "sequence of n in [a, b]" are n strictly increasing numbers.
//
// # postings
//
// A group holds first the long lists (more than 128 documents), each from a whole
// byte on, then the short ones, bit after bit; both in the order of the terms. A
// short list is one block in which the documents are a sequence in [0, documents
// of the Segment - 1]. A long list is cut into blocks of 128; first comes a
// directory, filled to a whole byte:
//
//	gamma(bytes of all blocks + 1)
//	sequence in [0, documents - 1]: the last document of each block
//	sequences of all blocks but the last:
//	    in [1, occurrences - 1]: occurrences up to the end of block i
//	    in [0, bytes of all blocks + blocks - 2]: bytes up to the end of block i, plus i
//	    the same of the bytes in positions
//
// then the blocks, each filled to a whole byte, where all documents but the last
// are a sequence in [last of the block before + 1, last of this - 1].
//
// After the documents of a block of n postings and c occurrences come
//
//	sequence of n - 1 in [1, c - 1]: occurrences up to posting i
//	with more than one field:
//	    gamma(k + 1): postings that are not in the main field alone
//	    sequence of k in [0, n - 1]: which
//	    of each: uniform below 2^fields - 2: its set of fields as bits, minus 1, and
//	        minus 1 more when it is above that of the main field alone; then
//	        sequence of fields in the set - 1 in [1, occurrences - 1]: up to each field
//
// # positions
//
// In the same order and with the same filling: of each posting, of each field
// with occurrences, a sequence in [0, positions of the field - 1].
//
// # checks
//
// The sum (4) of each page of postings, then of each of positions.
//
// # Example
//
// One field, two documents: "ab ac ab" with Meta "x", "ac" with Stored "y". After
// header and table:
//
//	documents  01 00          one field, the main one is 0
//	           02 03 01       two documents of 3 and 1 positions
//	           02 01 00       meta: two records of 1 and 0 bytes
//	           02 00 05 4b6efd73  02 07 858afb03   no dictionary; two records in 7 bytes
//	           02 00 01  02 00 05 4b6efd73  02 07 f2bd0eb1   stored: the same
//	           00  01 00 05 4b6efd73               records: none
//	terms      02             two terms
//	           03 01 a 01 b 01 c                   symbols 1 to 3
//	           02 02 02 02    codes: end 00, a 01, b 10, c 11
//	           00 01 00…      codes: one shared symbol 0
//	           02 01 01 01    the bytes of the group
//	           86 01          01 10 00 (ab), 0 11 00 (a of ab, c), filled
//	           a5             1 010 (1 document, 2 occurrences), 010 1 (2 and 2)
//	meta       010000ffff  aa00040000ffff          nothing; "x"
//	checks     51537d52 4d478c67
//	postings   00             0 (document 0 of [0, 1]); two of [0, 1] take no bits
//	positions  05             1 0 (2, then 0, of [0, 2]), 10 (1 of [0, 2]), none (0 of [0, 0])
//	stored     010000ffff  aa04040000ffff
//	records    010000ffff

package index

const (
	groupSize = 32      // terms coded in a row
	blockSize = 128     // postings coded in a row
	maxLength = 1 << 20 // positions of a field
	maxDocs   = 1 << 28
	maxTerm   = 1 << 16 // bytes
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
