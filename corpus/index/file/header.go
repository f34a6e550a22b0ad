package file

import "encoding/binary"

// Header returns the header and the table of sections of these names and bytes,
// which are to follow in this order.
func Header(names []string, parts [][]byte) []byte {
	at := 0
	var t []byte
	for range 3 { // the offsets depend on the length of the table
		offset := HeaderSize + at
		t = binary.AppendUvarint(t[:0], uint64(len(names)))
		for i, name := range names {
			t = binary.AppendUvarint(t, uint64(len(name)))
			t = append(t, name...)
			t = binary.AppendUvarint(t, uint64(offset))
			t = binary.AppendUvarint(t, uint64(len(parts[i])))
			t = binary.LittleEndian.AppendUint32(t, checksum(parts[i]))
			offset += len(parts[i])
		}
		at = len(t)
	}
	h := append([]byte(magic), make([]byte, HeaderSize-len(magic))...)
	binary.LittleEndian.PutUint32(h[8:], version)
	binary.LittleEndian.PutUint32(h[12:], uint32(len(t)))
	binary.LittleEndian.PutUint32(h[16:], checksum(t))
	return append(h, t...)
}
