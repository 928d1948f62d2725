/** A file of fewer bytes is sent as it is. */
const LIGHT = 1_000_000
/** The relay keeps no more points than that on a side (ADR 0009). */
const LONGEST_SIDE = 2048

/** A large photo as the relay would draw it, so that it does not take a poor line for minutes; any other file as it is. */
export async function lighter(file: Blob): Promise<Blob> {
  if (file.size < LIGHT) return file
  const photo = await createImageBitmap(file).catch(() => null)
  if (!photo) return file
  const scale = Math.min(1, LONGEST_SIDE / Math.max(photo.width, photo.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(photo.width * scale)
  canvas.height = Math.round(photo.height * scale)
  canvas.getContext('2d')?.drawImage(photo, 0, 0, canvas.width, canvas.height)
  photo.close()
  const drawn = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/webp', 0.9))
  return drawn && drawn.size < file.size ? drawn : file
}
