package picture

import (
	"encoding/binary"
	"image"
	"image/color"
)

// What the pixels of a picture may take, so that a deck is made within half a
// gigabyte of memory, and a picture is read within two seconds or so.
const (
	maxSide     = 30_000      // pixels
	maxBytes    = 240_000_000 // of a decoded picture: 60 megapixels of 8 bits a colour with transparency, 80 of a photograph
	maxDecoding = 400_000_000 // bytes while it is decoded
)

// most is how many pixels a picture may have, by what its header says.
func most(config image.Config, format string, data []byte) int {
	return min(maxBytes/pixelBytes(config.ColorModel), int(maxDecoding/decodingBytes(config.ColorModel, format, data)))
}

// pixelBytes is how much memory a pixel of that sort takes at most.
func pixelBytes(m color.Model) int {
	switch m {
	case color.RGBA64Model, color.NRGBA64Model:
		return 8
	case color.YCbCrModel:
		return 3
	}
	return 4
}

// decodingBytes is how much memory a decoder takes for a pixel.
func decodingBytes(m color.Model, format string, data []byte) float64 {
	switch format {
	case "jpeg":
		samples, progressive := jpegFrame(data)
		if progressive {
			samples *= 5 // 32 bits for each coefficient, until the last scan is read
		}
		if m != color.YCbCrModel && m != color.GrayModel {
			samples += 4 // another picture is made of the decoded one
		}
		return max(samples, 1)
	case "webp":
		return 8
	case "png": // an interlaced one has half of its rows in the last pass, which is decoded by itself
		return 1.5 * float64(pixelBytes(m))
	}
	return float64(pixelBytes(m))
}

// jpegFrame reads the frame header (ITU-T T.81, B.2.2): the samples of all
// components for a pixel, and whether the picture comes in scans that refine it.
// Where it is damaged, there are as many as there may be.
func jpegFrame(data []byte) (samples float64, progressive bool) {
	for i := 2; i+4 <= len(data) && data[i] == 0xFF; {
		marker := data[i+1]
		if marker == 0xFF { // a fill byte (B.1.1.2)
			i++
			continue
		}
		size := int(binary.BigEndian.Uint16(data[i+2:]))
		if size < 2 || i+2+size > len(data) {
			break
		}
		if marker >= 0xC0 && marker <= 0xC2 {
			if samples, ok := frameSamples(data[i+4 : i+2+size]); ok {
				return samples, marker == 0xC2
			}
			break
		}
		i += 2 + size
	}
	return 4, true
}

// frameSamples counts the samples for a pixel: its components' sampling factors
// (A.1.1) as parts of the greatest ones.
func frameSamples(header []byte) (float64, bool) {
	const fixed, each = 6, 3 // bytes
	if len(header) < fixed || header[5] == 0 || len(header) < fixed+each*int(header[5]) {
		return 0, false
	}
	sum, widest, highest := 0, 1, 1
	for b := header[fixed : fixed+each*int(header[5])]; len(b) > 0; b = b[each:] {
		h, v := int(b[1]>>4), int(b[1]&15)
		sum += h * v
		widest, highest = max(widest, h), max(highest, v)
	}
	return float64(sum) / float64(widest*highest), true
}
