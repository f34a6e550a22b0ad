// The segment format, version 2
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
//	forms      third tier: checked as a whole when the first text is read
//	text       fourth tier: the texts and with them the positions; checked in
//	           pages of 16,384 bytes when read
//	stored     checked pack by pack
//	records    the same, for AddRecord
//
// # documents
//
//	fields (1), main field (1): the field with the most positions
//	uvarint documents; of each, of each field: uvarint positions
//	of each document: uvarint bytes in text
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
//	    bits, in postings
//	the term bits of all groups, then the frequency bits of all groups
//
// Codes are canonical: by length, then by number, counting up. A term is spelled
// in symbols, which are its runes, or bytes where a rune has no symbol. The first
// of a group is coded as its symbols and symbol 0, which ends it; each other as
// the count of the symbols it shares with the one before, the rest, symbol 0.
//
// The frequency bits of a term: gamma(documents), gamma(occurrences - documents
// + 1), and for more than 128 documents gamma(bytes in postings + 1). See
// bitcode.Writer for gamma, uniform and sequence; "sequence of n in [a, b]" are n
// strictly increasing numbers.
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
// # forms
//
//	uvarint variants; of each: uvarint length, bytes
//	uvarint buckets; length of the code of each bucket of variants (1)
//	uvarint gaps; of each: uvarint length, bytes, uvarint occurrences
//	uvarint occurrences of the end of a part
//	uvarint buckets; length of the code of each bucket of units (1)
//	of each term: a bit that is 1 when its only form is variant 0; else 0,
//	    gamma(forms), of each form: its variant in the code of variants, and of all
//	    but the last: uniform below the occurrences of the term that are left, less
//	    a form to come each: occurrences of the form - 1
//
// A form is a term written in one way; the variants, which are Word.Form, stand
// in the order of how many forms have them. What a text is made of is a unit:
// the end of a part, then the gaps, then the forms in the order of their terms.
// The rank of a unit is its place among all by occurrences, most first, and by
// its number where they are equal.
//
// Ranks, of units and of variants, are coded by buckets: each rank below 64 is
// one, each octave above has 32 of equal size. Of a bucket comes the prefix code
// (canonical as above), then which rank of it is meant, in as many bits as tell.
//
// # text
//
// Of each document, from a whole byte on: of each field with positions, of each
// part: its words, each after the gaps before it, then the gaps behind the last
// one, then the end of the part. All are units, by rank. Gaps in a row are one
// that was longer than 32 bytes. Where there is none, a space stands between two
// words, and nothing before the first and behind the last. Words have positions
// one after the other, and one position lies between two parts.
//
// # checks
//
// The sum (4) of each page of postings, then of each of text.
//
// # Example
//
// One field, two documents: "ab ac ab" with Meta "x"; "ac" of form "C" with the
// Tail ".", and Stored "y". After header and table:
//
//	documents  01 00          one field, the main one is 0
//	           02 03 01       two documents of 3 and 1 positions
//	           02 01          their texts have 2 bytes and 1
//	           02 01 00       meta: two records of 1 and 0 bytes
//	           02 00 05 4b6efd73  02 07 858afb03   no dictionary; two records in 7 bytes
//	           02 00 01  02 00 05 4b6efd73  02 07 f2bd0eb1   stored: the same
//	           00  01 00 05 4b6efd73               records: none
//	terms      02             two terms
//	           03 01 a 01 b 01 c                   symbols 1 to 3
//	           02 02 02 02    codes: end 00, a 01, b 10, c 11
//	           00 01 00…      codes: one shared symbol 0
//	           02 01 01       the bytes of the group
//	           86 01          01 10 00 (ab), 0 11 00 (a of ab, c), filled
//	           a5             1 010 (1 document, 2 occurrences), 010 1 (2 and 2)
//	meta       010000ffff  aa00040000ffff          nothing; "x"
//	checks     51537d52 28da6b81
//	postings   00             0 (document 0 of [0, 1]); two of [0, 1] take no bits
//	forms      02 00 01 C     two variants: "" of two forms, "C" of one
//	           02 01 01       codes: 0 and 1
//	           01 01 . 01     one gap, that occurs once
//	           02             two ends
//	           05 02 02 03 03 02   codes: end 00, ab 01, "." 110, ac 111, ac as C 10
//	           49             1 (ab); 0 010 (ac: 2 forms), 0 (as ""), 1 (as "C")
//	text       5e 00          01 111 01 00: ab ac ab end
//	           0d             10 110 00: ac as C, ".", end
//	stored     010000ffff  aa04040000ffff
//	records    010000ffff

package index

import "mudawwana/corpus/index/terms"

const (
	blockSize = terms.LongList // postings coded in a row
	maxLength = 1 << 20        // positions of a field
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
	formsName     = "forms"
	textName      = "text"
	storedName    = "stored"
	recordsName   = "records"
	blobPrefix    = "blob:"
)
