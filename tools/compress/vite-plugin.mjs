// What the relay sends as it is: a gzip and a Brotli copy beside each file that gains by it.

import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const COMPRESSIBLE = /\.(?:js|css|html|svg|json|txt)$/
/** Below this many bytes, a packet is a packet. */
const LEAST = 1024

/** A Vite plugin that compresses what was built, once it is all written. */
export function compressedCopies() {
  let directory = ''
  return {
    name: 'tablee-compressed-copies',
    apply: 'build',
    configResolved(config) {
      directory = resolve(config.root, config.build.outDir)
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        for (const name of readdirSync(directory, { recursive: true, encoding: 'utf8' }))
          compress(join(directory, name))
      },
    },
  }
}

function compress(path) {
  if (!COMPRESSIBLE.test(path) || statSync(path).size < LEAST) return
  const content = readFileSync(path)
  writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }))
  writeFileSync(`${path}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }))
}
