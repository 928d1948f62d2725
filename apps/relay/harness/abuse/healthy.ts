import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { cpuSeconds } from '../bench/process-cost.ts'
import type { PairReport } from './healthy-pair.ts'
import type { HealthyAnswer, HealthyOrder } from './healthy-process.ts'

/** People at work beside the abuse. */
export interface Healthy {
  /** What each pair has noticed since the last time. */
  tell(): Promise<readonly PairReport[]>
  /** The document of each pair as it must be, as an update. */
  expect(): Promise<readonly Uint8Array[]>
  /** Seconds of processor that they have used. */
  cpu(): number
  end(): Promise<void>
}

export async function startHealthy(order: HealthyOrder): Promise<Healthy> {
  const child = fork(join(import.meta.dirname, 'healthy-process.ts'), [JSON.stringify(order)], { execArgv: [] })
  const ended = once(child, 'exit')
  const next = async (): Promise<HealthyAnswer> => {
    const [answer] = (await Promise.race([
      once(child, 'message'),
      ended.then(() => {
        throw new Error('the people at work have gone')
      }),
    ])) as [HealthyAnswer]
    return answer
  }
  await next()
  const ask = (question: 'tell' | 'expect'): Promise<HealthyAnswer> => {
    const answer = next()
    child.send(question)
    return answer
  }
  return {
    tell: async () => (await ask('tell')) as readonly PairReport[],
    expect: async () => ((await ask('expect')) as readonly string[]).map((text) => Buffer.from(text, 'base64')),
    cpu: () => cpuSeconds(child.pid ?? 0),
    end: async () => {
      child.send('end')
      await ended
    },
  }
}
