/** First byte of a whole binary message, and the two marks of a longer length (RFC 6455, section 5.2). */
const WHOLE_BINARY = 0x82
const LENGTH_OF_16_BITS = 126
const LENGTH_OF_64_BITS = 127

/** `message` as one unmasked binary frame, such as a server sends. */
export function encodeWebSocketFrame(message: Uint8Array): Buffer {
  const head = message.length < LENGTH_OF_16_BITS ? 2 : message.length < 2 ** 16 ? 4 : 10
  // not from the pool: one frame that waits for a slow reader must not hold on to others' bytes
  const frame = Buffer.allocUnsafeSlow(head + message.length)
  frame[0] = WHOLE_BINARY
  if (head === 2) frame[1] = message.length
  else if (head === 4) {
    frame[1] = LENGTH_OF_16_BITS
    frame.writeUInt16BE(message.length, 2)
  } else {
    frame[1] = LENGTH_OF_64_BITS
    frame.writeBigUInt64BE(BigInt(message.length), 2)
  }
  frame.set(message, head)
  return frame
}
