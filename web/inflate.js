"use strict";

// inflateGzip unpacks a gzip file [RFC 1952] where the browser has no
// DecompressionStream. Only the one-file edition carries it. It trusts the
// file to be whole: the page that holds it was opened whole or not at all.
function inflateGzip(bytes) {
  const flags = bytes[3];
  let at = 10;
  if (flags & 4) at += 2 + bytes[at] + (bytes[at + 1] << 8);
  for (const named of [8, 16]) if (flags & named) while (bytes[at++] !== 0);
  if (flags & 2) at += 2;
  const size = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 4).getUint32(0, true);
  return inflate(bytes, at, new Uint8Array(size));
}

// inflate unpacks the deflate stream [RFC 1951] that starts at byte at, into
// out, which has just the right size.
function inflate(bytes, at, out) {
  let held = 0; // bits that were read and not used, the next one lowest
  let count = 0;
  let end = 0; // of what is written

  const bits = (n) => {
    while (count < n) {
      held |= bytes[at++] << count;
      count += 8;
    }
    const value = held & ((1 << n) - 1);
    held >>>= n;
    count -= n;
    return value;
  };

  // table makes a canonical Huffman code of the lengths of its symbols.
  const table = (lengths) => {
    const counts = new Uint16Array(16);
    for (const l of lengths) counts[l]++;
    counts[0] = 0;
    const next = new Uint16Array(16);
    for (let l = 1; l < 16; l++) next[l] = next[l - 1] + counts[l - 1];
    const symbols = new Uint16Array(lengths.length);
    lengths.forEach((l, symbol) => l && (symbols[next[l]++] = symbol));
    return { counts, symbols };
  };

  // symbol reads one code, a bit at a time: code is the number so far, first
  // the lowest of its length, index where the symbols of that length begin.
  const symbol = ({ counts, symbols }) => {
    for (let l = 1, code = 0, first = 0, index = 0; ; l++) {
      code |= bits(1);
      if (code < first + counts[l]) return symbols[index + code - first];
      index += counts[l];
      first = (first + counts[l]) << 1;
      code <<= 1;
    }
  };

  const fixed = [
    table(Array.from({ length: 288 }, (_, i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8))),
    table(new Array(30).fill(5)),
  ];
  const order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]; // section 3.2.7

  const dynamic = () => {
    const literals = bits(5) + 257;
    const distances = bits(5) + 1;
    const given = bits(4) + 4;
    const lengths = new Array(19).fill(0);
    for (let i = 0; i < given; i++) lengths[order[i]] = bits(3);
    const code = table(lengths);
    const all = [];
    while (all.length < literals + distances) {
      const s = symbol(code);
      if (s < 16) all.push(s);
      else if (s === 16) for (let n = 3 + bits(2), last = all[all.length - 1]; n > 0; n--) all.push(last);
      else for (let n = s === 17 ? 3 + bits(3) : 11 + bits(7); n > 0; n--) all.push(0);
    }
    return [table(all.slice(0, literals)), table(all.slice(literals))];
  };

  // length and distance follow from their symbols by rule [section 3.2.5].
  const lengthOf = (s) => {
    if (s < 265) return s - 254;
    if (s === 285) return 258;
    const extra = (s - 261) >> 2;
    return 3 + ((4 + ((s - 265) & 3)) << extra) + bits(extra);
  };
  const distanceOf = (s) => {
    if (s < 4) return s + 1;
    const extra = (s >> 1) - 1;
    return 1 + ((2 + (s & 1)) << extra) + bits(extra);
  };

  for (let last = 0; !last; ) {
    last = bits(1);
    const kind = bits(2);
    if (kind === 0) {
      held = count = 0;
      const length = bytes[at] | (bytes[at + 1] << 8);
      out.set(bytes.subarray(at + 4, at + 4 + length), end);
      at += 4 + length;
      end += length;
      continue;
    }
    const [literals, distances] = kind === 1 ? fixed : dynamic();
    for (let s = symbol(literals); s !== 256; s = symbol(literals)) {
      if (s < 256) {
        out[end++] = s;
        continue;
      }
      const length = lengthOf(s);
      const from = end - distanceOf(symbol(distances));
      for (let i = 0; i < length; i++) out[end++] = out[from + i];
    }
  }
  return out;
}
