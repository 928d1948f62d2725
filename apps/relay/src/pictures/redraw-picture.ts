import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { buffer } from 'node:stream/consumers'
import type { Result } from '@tablee/std'
import { err, ok } from '@tablee/std'
import * as z from 'zod/mini'
import type { PictureLimits } from './picture-limits.ts'

/** A picture as it is kept: WebP that holds nothing but what is seen. */
export interface RedrawnPicture {
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

export type RedrawRefusal = 'picture-unreadable' | 'picture-too-large'

/** The longest side of a picture that is kept, in pixels: as wide as a good screen. */
const LONGEST_SIDE = 2048

/**
 * Draws the first picture of a PNG, JPEG, WebP or GIF file anew, upright, without what else the file says (where it was taken,
 * with what). It happens in a process of its own: a file made to break the decoder breaks that, and holds up nobody.
 */
export async function redrawPicture(
  bytes: Uint8Array,
  { picturePixels, pictureTime }: Pick<PictureLimits, 'picturePixels' | 'pictureTime'>,
): Promise<Result<RedrawnPicture, RedrawRefusal>> {
  const script = fileURLToPath(new URL('./picture-process.ts', import.meta.url))
  const child = spawn(process.execPath, [script, String(picturePixels), String(LONGEST_SIDE)], {
    // it needs nothing of what this process knows
    env: {},
    stdio: ['pipe', 'pipe', 'ignore'],
    timeout: pictureTime,
    killSignal: 'SIGKILL',
  })
  const started = new Promise<void>((done, fail) => child.once('spawn', done).once('error', fail))
  // it may end before it has read everything
  child.stdin.on('error', () => {})
  child.stdin.end(bytes)
  const [output] = await Promise.all([buffer(child.stdout), started])
  return readAnswer(output)
}

const Head = z.union([
  z.object({ width: z.int().check(z.positive()), height: z.int().check(z.positive()) }),
  z.object({ refused: z.enum(['picture-unreadable', 'picture-too-large']) }),
])

/** What the process said before it ended, or was ended. */
function readAnswer(output: Buffer): Result<RedrawnPicture, RedrawRefusal> {
  const end = output.indexOf('\n')
  if (end < 0) return err('picture-unreadable')
  const head = Head.parse(JSON.parse(output.toString('utf8', 0, end)))
  return 'refused' in head ? err(head.refused) : ok({ ...head, bytes: output.subarray(end + 1) })
}
