import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'

// A process of its own: draws the picture on its standard input anew, and ends. Its first line of output is JSON.

const [mostPixels = 0, longestSide = 0] = process.argv.slice(2).map(Number)

// of the many formats that the library reads, these four and no other
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadWebpBuffer',
    'VipsForeignLoadNsgifBuffer',
  ],
})
sharp.cache(false)
sharp.concurrency(1)

const say = (head: object, bytes?: Uint8Array): void => {
  process.stdout.write(`${JSON.stringify(head)}\n`)
  if (bytes) process.stdout.write(bytes)
}

const input = await buffer(process.stdin)
try {
  // only the header is read here: what would fill the memory is refused before it is decoded
  const { width, height } = await sharp(input, { limitInputPixels: false }).metadata()
  if (width * height > mostPixels) say({ refused: 'picture-too-large' })
  else {
    const { data, info } = await sharp(input, { limitInputPixels: mostPixels, failOn: 'error' })
      .autoOrient()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 85, alphaQuality: 100 })
      .toBuffer({ resolveWithObject: true })
    say({ width: info.width, height: info.height }, data)
  }
} catch {
  say({ refused: 'picture-unreadable' })
}
