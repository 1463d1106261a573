"use strict";
// Calculates the proof that the page of the form asks for. Not on the page itself, so that typing stays smooth.
const K = Uint32Array.from([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
]);
const FIRST = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];
const w = new Uint32Array(64);
const turn = (x, by) => (x >>> by) | (x << (32 - by));

// One block of SHA-256 (FIPS 180-4): the first 16 words of `w`, into `state`.
function block(state) {
  for (let i = 16; i < 64; i++) {
    const s0 = turn(w[i - 15], 7) ^ turn(w[i - 15], 18) ^ (w[i - 15] >>> 3);
    const s1 = turn(w[i - 2], 17) ^ turn(w[i - 2], 19) ^ (w[i - 2] >>> 10);
    w[i] = w[i - 16] + s0 + w[i - 7] + s1;
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let i = 0; i < 64; i++) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + K[i] + w[i]) | 0;
    const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g; g = f; f = e; e = (d + t1) | 0;
    d = c; c = b; b = a; a = (t1 + t2) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => { state[i] += word; });
}

function digest(text) {
  const octets = new TextEncoder().encode(text);
  const padded = new DataView(new ArrayBuffer((octets.length + 72) & ~63));
  octets.forEach((octet, i) => padded.setUint8(i, octet));
  padded.setUint8(octets.length, 0x80);
  padded.setUint32(padded.byteLength - 4, octets.length * 8);
  const state = Uint32Array.from(FIRST);
  for (let at = 0; at < padded.byteLength; at += 64) {
    for (let i = 0; i < 16; i++) w[i] = padded.getUint32(at + 4 * i);
    block(state);
  }
  return state;
}

// For each part the first number whose hash, of the seed, the part and the number, begins with so many bits of zero.
function solve(text, parts, bits) {
  const seed = digest(text);
  const state = new Uint32Array(8);
  const found = [];
  for (let part = 0; part < parts; part++) {
    for (let number = 0; ; number++) {
      w.fill(0, 0, 16);
      w.set(seed);
      w[8] = part;
      w[9] = number;
      w[10] = 0x80000000;
      w[15] = 320;
      state.set(FIRST);
      block(state);
      if (state[0] >>> (32 - bits) === 0) { found.push(number); break; }
    }
  }
  return found.join(".");
}

onmessage = ({ data }) => postMessage(solve(data.text, data.parts, data.bits));
