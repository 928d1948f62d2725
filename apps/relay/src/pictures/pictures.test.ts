import { readdir } from 'node:fs/promises'
import type { ClientRequest } from 'node:http'
import { request as httpRequest } from 'node:http'
import { join } from 'node:path'
import { PictureTaken, Seat } from '@tablee/model'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hugePng, noise, plain, pngHead } from '../../testing/picture-files.ts'
import type { Answer, TestBrowser, TestCycle } from '../../testing/test-browser.ts'
import { beginTestCycle, mirroredLive, openBrowser } from '../../testing/test-browser.ts'
import type { TestRelay } from '../../testing/test-relay.ts'
import { startTestRelay } from '../../testing/test-relay.ts'

let relay: TestRelay
let cycle: TestCycle
let board: string

beforeAll(async () => {
  relay = await startTestRelay({ limits: { picturesPerMinute: 100 } })
  cycle = await beginTestCycle(relay)
  board = await firstBoard(relay, cycle)
})
afterAll(() => relay.stop())

async function firstBoard(at: TestRelay, { browsers, id }: TestCycle): Promise<string> {
  const live = await mirroredLive(at, browsers.facilitation, id)
  return live.steps.flatMap(({ boards }) => boards)[0] ?? ''
}

const upload = (
  browser: TestBrowser,
  bytes: Uint8Array,
  { document = `base:${board}`, type = 'image/png', id = String(cycle.id) } = {},
): Promise<Answer> =>
  browser.request('POST', `/api/cycles/${id}/pictures?document=${document}`, bytes, { 'content-type': type })

const kept = (at = relay, id = cycle.id as string): Promise<readonly string[]> =>
  readdir(join(at.dataDir, 'pictures', id)).catch(() => [])

describe('what is kept', () => {
  test('[PIC1] a picture is drawn anew, upright, at most 2,048 points long, and says nothing of where it was taken', async () => {
    const photo = await plain(3000, 1000)
      .withExif({ IFD0: { Make: 'Telephone' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 51/1 24/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    expect((await sharp(photo).metadata()).exif).toBeDefined()
    const answer = await upload(cycle.browsers.facilitation, photo, { type: 'image/jpeg' })
    const { picture, width, height } = PictureTaken.parse(answer.json)
    expect([answer.status, width, height]).toEqual([201, 683, 2048])
    const file = await cycle.browsers.participant.request('GET', `/api/cycles/${cycle.id}/pictures/${picture}`)
    const seen = await sharp(file.bytes).metadata()
    expect([seen.format, seen.width, seen.height, seen.exif, seen.xmp, seen.iptc]).toEqual([
      'webp',
      683,
      2048,
      undefined,
      undefined,
      undefined,
    ])
    expect(Buffer.from(file.bytes).toString('latin1')).not.toMatch(/GPS|Telephone/)
  })

  test.each(['png', 'jpeg', 'webp', 'gif'] as const)('[PIC2] %s is taken, whatever it is called', async (format) => {
    const bytes = await plain(40, 30, '#3a7').toFormat(format).toBuffer()
    const answer = await upload(cycle.browsers.facilitation, bytes, { type: 'application/octet-stream' })
    expect(PictureTaken.parse(answer.json)).toMatchObject({ width: 40, height: 30 })
  })

  test('[PIC3] it is served to members alone, as a picture in which nothing runs, under a name that never changes', async () => {
    const bytes = await plain(10, 10).png().toBuffer()
    const first = PictureTaken.parse((await upload(cycle.browsers.facilitation, bytes)).json)
    const second = PictureTaken.parse((await upload(cycle.browsers.facilitation, bytes)).json)
    expect(second.picture).toBe(first.picture)
    const path = `/api/cycles/${cycle.id}/pictures/${first.picture}`
    const { status, headers } = await cycle.browsers.observer.request('GET', path)
    expect(status).toBe(200)
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'image/webp',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, max-age=31536000, immutable',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect((await openBrowser(relay).request('GET', path)).code).toBe('no-access')
    const other = await beginTestCycle(relay)
    const there = await other.browsers.facilitation.request('GET', path.replace(cycle.id, other.id))
    expect([there.status, there.code]).toEqual([404, 'picture-unknown'])
    for (const name of ['..%2f..%2ftablee.db', 'x'.repeat(64), `${first.picture}.part`]) {
      const answer = await cycle.browsers.facilitation.request('GET', `/api/cycles/${cycle.id}/pictures/${name}`)
      expect(answer.status).toBe(404)
    }
  })

  test('[PIC4] what hides behind a picture is not kept', async () => {
    const hidden = Buffer.from('<html><script>alert(1)</script>PK\x03\x04')
    const bytes = Buffer.concat([await plain(20, 20, '#456').png().toBuffer(), hidden])
    const { picture } = PictureTaken.parse((await upload(cycle.browsers.facilitation, bytes)).json)
    const file = await cycle.browsers.facilitation.request('GET', `/api/cycles/${cycle.id}/pictures/${picture}`)
    expect(Buffer.from(file.bytes).includes('script')).toBe(false)
  })

  test('[PIC5] the pictures of a cycle end with it', async () => {
    const own = await startTestRelay()
    const browser = openBrowser(own)
    const { id } = Seat.parse((await browser.request('POST', '/api/demo')).json).cycle
    const live = await mirroredLive(own, browser, id)
    const document = `base:${live.steps.flatMap(({ boards }) => boards)[0] ?? ''}`
    expect((await upload(browser, await plain(9, 9).png().toBuffer(), { document, id })).status).toBe(201)
    expect(await kept(own, id)).toHaveLength(1)
    own.advance(25 * 60 * 60 * 1000)
    await own.restart()
    await expect.poll(() => kept(own, id)).toEqual([])
    await own.stop()
  })
})

describe('[PIC6] what is refused is refused in words, and nothing of it is kept', () => {
  const svg = Buffer.from(
    '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
  )
  const cases: readonly (readonly [string, () => Uint8Array | Promise<Uint8Array>, number, string])[] = [
    ['a drawing with a script', () => svg, 415, 'picture-svg'],
    ['a page', () => Buffer.from('<!doctype html><script>alert(1)</script>'), 415, 'picture-kind'],
    ['nothing', () => new Uint8Array(), 415, 'picture-kind'],
    ['a script that begins like a picture', () => Buffer.from('GIF89a/*<svg>*/=1;alert(1)'), 400, 'picture-unreadable'],
    ['a file cut short', async () => (await noise(300)).subarray(0, 9_000), 400, 'picture-unreadable'],
    ['a picture of 900 million points', () => hugePng(30_000), 413, 'picture-too-large'],
    ['9 MiB', () => Buffer.concat([pngHead(), Buffer.alloc(9 * 1024 * 1024)]), 413, 'picture-too-heavy'],
  ]
  test.each(cases)('%s', async (_name, bytes, status, code) => {
    const before = await kept()
    const answer = await upload(cycle.browsers.facilitation, await bytes())
    expect([answer.status, answer.code]).toEqual([status, code])
    expect((answer.json as { detail: string }).detail).toMatch(/\.$/)
    expect(await kept()).toEqual(before)
  })

  test('whoever may not draw there, and any document that is no board', async () => {
    const before = await kept()
    const { facilitation, participant, observer } = cycle.browsers
    const bytes = await plain(12, 12, '#fff').png().toBuffer()
    expect((await upload(openBrowser(relay), bytes)).code).toBe('no-access')
    expect((await upload(observer, bytes, { document: `board:${board}.1` })).code).toBe('not-allowed')
    expect((await upload(observer, bytes)).code).toBe('not-allowed')
    expect((await upload(participant, bytes)).code).toBe('not-allowed')
    expect((await upload(facilitation, bytes, { document: 'content:roadmap' })).code).toBe('not-allowed')
    expect((await upload(facilitation, bytes, { document: `base:${'x'.repeat(21)}` })).code).toBe('not-allowed')
    expect((await upload(facilitation, bytes, { document: 'nothing' })).code).toBe('body-invalid')
    expect(
      (await facilitation.request('POST', `/api/cycles/${cycle.id}/pictures?document=base:${board}`, {})).code,
    ).toBe('picture-kind')
    expect(await kept()).toEqual(before)
  })

  test('a participant draws in a board that is open to them, once drawing is open to everyone', async () => {
    const live = await mirroredLive(relay, cycle.browsers.facilitation, cycle.id)
    const before = (await kept()).length
    const document = `board:${board}.1`
    const run = (rev: number, command: object): Promise<Answer> =>
      cycle.browsers.facilitation.request('POST', `/api/cycles/${cycle.id}/live`, { rev, command })
    await run(live.rev, { do: 'open', document })
    const bytes = await plain(13, 12, '#eee').png().toBuffer()
    expect((await upload(cycle.browsers.participant, bytes, { document })).code).toBe('drawing-closed')
    expect(await kept()).toHaveLength(before)
    const { rev } = await mirroredLive(relay, cycle.browsers.facilitation, cycle.id)
    await run(rev, { do: 'open-drawing', board })
    expect((await upload(cycle.browsers.participant, bytes, { document })).status).toBe(201)
    expect((await upload(cycle.browsers.participant, bytes)).code).toBe('not-allowed')
  })

  test('more than a cycle may hold, and more than a device may send in a minute', async () => {
    const own = await startTestRelay({ limits: { picturesPerCycle: 12_288, picturesPerMinute: 4 } })
    const full = await beginTestCycle(own)
    const at = { document: `base:${await firstBoard(own, full)}`, id: full.id as string }
    const { facilitation } = full.browsers
    const small = await plain(8, 8).png().toBuffer()
    expect((await upload(facilitation, small, at)).status).toBe(201)
    expect((await upload(facilitation, await noise(400), at)).code).toBe('pictures-full')
    expect(await kept(own, full.id)).toHaveLength(1)
    expect((await upload(facilitation, await plain(9, 8).png().toBuffer(), at)).status).toBe(201)
    expect((await upload(facilitation, small, at)).status).toBe(201)
    expect((await upload(facilitation, small, at)).code).toBe('too-many-requests')
    await own.stop()
  })
})

/** A picture is drawn anew in a process of its own, on a machine that may be busy. */
const SOON = { timeout: 10_000 }

describe('[PIC7] whoever sends without end keeps nobody else from sending', () => {
  test('one device holds two places, and all demonstrations half of them', async () => {
    const own = await startTestRelay({ limits: { picturesAtOnce: 4, picturesPerMinute: 1_000 } })
    const [first, second] = [await beginTestCycle(own), await beginTestCycle(own)]
    const picture = await plain(8, 8).png().toBuffer()
    const placed = async (whole: TestCycle) => ({
      browser: whole.browsers.facilitation,
      at: { document: `base:${await firstBoard(own, whole)}`, id: whole.id as string },
    })
    const demonstration = async () => {
      const browser = openBrowser(own)
      const { id } = Seat.parse((await browser.request('POST', '/api/demo')).json).cycle
      const live = await mirroredLive(own, browser, id)
      return {
        browser,
        at: { document: `base:${live.steps.flatMap(({ boards }) => boards)[0] ?? ''}`, id: id as string },
      }
    }
    const [one, other] = [await placed(first), await placed(second)]
    const demos = [await demonstration(), await demonstration(), await demonstration()]
    const codeOf = async ({ browser, at }: (typeof demos)[number]): Promise<string | null> =>
      (await upload(browser, picture, at)).code
    const [demo, , last] = demos
    if (!demo || !last) throw new Error('three demonstrations were begun')

    const held = [one, one].map((who) => sendWithoutEnd(own, who))
    await expect.poll(() => codeOf(one), SOON).toBe('too-many-requests')
    expect(await codeOf(other)).toBeNull()
    for (const stop of held) stop()
    await expect.poll(() => codeOf(one), SOON).toBeNull()

    const slow = demos.slice(0, 2).map((who) => sendWithoutEnd(own, who))
    await expect.poll(() => codeOf(last), SOON).toBe('too-many-requests')
    expect(await codeOf(other)).toBeNull()
    for (const stop of slow) stop()
    await own.stop()
  })
})

test('[PIC8] a picture counts as much as it takes of a disk, however small', async () => {
  const own = await startTestRelay({ limits: { picturesPerCycle: 20_000 } })
  const full = await beginTestCycle(own)
  const at = { document: `base:${await firstBoard(own, full)}`, id: full.id as string }
  for (let side = 1; side <= 5; side += 1)
    expect((await upload(full.browsers.facilitation, await plain(side, 1).png().toBuffer(), at)).status).toBe(201)
  expect((await upload(full.browsers.facilitation, await plain(9, 9).png().toBuffer(), at)).code).toBe('pictures-full')
  await own.stop()
})

/** Sends a picture that never ends, again where it is refused; returns what gives it up. */
function sendWithoutEnd(
  own: TestRelay,
  { browser, at }: { readonly browser: TestBrowser; readonly at: { readonly document: string; readonly id: string } },
): () => void {
  let hasEnded = false
  const send = (): ClientRequest => {
    const request = httpRequest(`${own.address}/api/cycles/${at.id}/pictures?document=${at.document}`, {
      method: 'POST',
      headers: { origin: own.address, cookie: browser.cookie(), 'content-type': 'image/png' },
    })
    request.on('error', () => {})
    request.on('response', () => {
      request.destroy()
      if (!hasEnded) sending = send()
    })
    request.write(pngHead())
    return request
  }
  let sending = send()
  return () => {
    hasEnded = true
    sending.destroy()
  }
}
