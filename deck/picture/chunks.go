package picture

import (
	"bytes"
	"encoding/binary"
)

// chunk is a named part of a file, and where its data lie in what stands from
// its head on: n bytes from at, the next chunk from next.
type chunk struct {
	name        string
	at, n, next uint64
}

// pngChunk reads the head of a chunk: length, name, data, checksum (PNG, third
// edition, 5.3).
func pngChunk(b []byte) chunk {
	n := uint64(binary.BigEndian.Uint32(b))
	return chunk{string(b[4:8]), 8, n, 8 + n + 4}
}

// riffChunk reads the head of a chunk of a WebP file: name, length, data, one
// byte more if they are odd (RFC 9649, 2.3).
func riffChunk(b []byte) chunk {
	n := uint64(binary.LittleEndian.Uint32(b[4:]))
	return chunk{string(b[:4]), 8, n, 8 + n + n%2}
}

// chunkOrientation looks for the Exif block among the chunks that begin at from:
// eXIf of PNG (11.3.2.8) or EXIF of WebP (RFC 9649, 2.7.1.5). Some programs
// write the mark of JPEG's segment before it.
func chunkOrientation(data []byte, from int, head func([]byte) chunk) orientation {
	for b := data[min(from, len(data)):]; len(b) >= 8; {
		c := head(b)
		if c.at+c.n > uint64(len(b)) {
			return 0
		}
		if c.name == "eXIf" || c.name == "EXIF" {
			return tiffOrientation(bytes.TrimPrefix(b[c.at:c.at+c.n], []byte("Exif\x00\x00")))
		}
		b = b[min(c.next, uint64(len(b))):]
	}
	return 0
}
