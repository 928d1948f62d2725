import { describe, expect, test } from 'vitest'
import { manualScheduler, systemScheduler } from './scheduler.ts'

describe('a manual scheduler', () => {
  test('runs what falls due, in order, each at its own time', () => {
    const scheduler = manualScheduler(1000)
    const ran: [string, number][] = []
    scheduler.after(30, () => ran.push(['later', scheduler.now()]))
    scheduler.after(10, () => ran.push(['sooner', scheduler.now()]))
    scheduler.after(31, () => ran.push(['not yet', scheduler.now()]))
    scheduler.advance(30)
    expect(ran).toEqual([
      ['sooner', 1010],
      ['later', 1030],
    ])
    expect(scheduler.now()).toBe(1030)
  })

  test('runs once, and what was asked for meanwhile if it falls due', () => {
    const scheduler = manualScheduler()
    const ran: number[] = []
    scheduler.after(10, () => {
      ran.push(scheduler.now())
      scheduler.after(5, () => ran.push(scheduler.now()))
    })
    scheduler.advance(100)
    scheduler.advance(100)
    expect(ran).toEqual([10, 15])
    expect(scheduler.now()).toBe(200)
  })

  test('runs nothing that was cancelled', () => {
    const scheduler = manualScheduler()
    const ran: string[] = []
    const cancel = scheduler.after(10, () => ran.push('cancelled'))
    scheduler.after(10, () => ran.push('kept'))
    cancel()
    cancel()
    scheduler.advance(10)
    expect(ran).toEqual(['kept'])
  })
})

describe('the system scheduler', () => {
  test('runs a task later, never at once', async () => {
    const ran: string[] = []
    const done = new Promise<void>((resolve) => {
      systemScheduler.after(1, () => {
        ran.push('task')
        resolve()
      })
    })
    ran.push('asked')
    await done
    expect(ran).toEqual(['asked', 'task'])
  })

  test('runs nothing that was cancelled', async () => {
    const ran: string[] = []
    systemScheduler.after(1, () => ran.push('cancelled'))()
    await new Promise<void>((resolve) => {
      systemScheduler.after(5, resolve)
    })
    expect(ran).toEqual([])
  })
})
