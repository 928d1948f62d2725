/** What a file is by its first bytes, whatever it is called: a picture that is drawn anew, a drawing that is not, or neither. */
export function pictureKind(bytes: Uint8Array): 'picture' | 'svg' | null {
  const head = Buffer.from(bytes.subarray(0, LOOKED_AT)).toString('latin1')
  if (SIGNATURES.some((signature) => signature.test(head))) return 'picture'
  return SVG.test(head) ? 'svg' : null
}

const LOOKED_AT = 4096

/** PNG, JPEG, GIF, WebP. */
const SIGNATURES = [/^\x89PNG\r\n/, /^\xff\xd8\xff/, /^GIF8[79]a/, /^RIFF[\s\S]{4}WEBPVP8/]

const SVG = /^[\s\S]*<svg[\s>]/i
