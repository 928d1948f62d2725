// What the relay sends as it is: a gzip and a Brotli copy beside each file that gains by it.

import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { afterBuild } from '../steps/after-build.mjs'

const COMPRESSIBLE = /\.(?:js|css|html|svg|json|txt)$/
/** Below this many bytes, a packet is a packet. */
const LEAST = 1024

/** A Vite plugin that compresses what was built, once it is all written. */
export function compressedCopies() {
  return afterBuild('tablee-compressed-copies', (directory) => {
    for (const name of readdirSync(directory, { recursive: true, encoding: 'utf8' })) compress(join(directory, name))
  })
}

function compress(path) {
  if (!COMPRESSIBLE.test(path) || statSync(path).size < LEAST) return
  const content = readFileSync(path)
  writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }))
  writeFileSync(`${path}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }))
}
