/** Runs the tasks of one key one after the other, those of different keys side by side. */
export interface Lanes {
  run<T>(key: string, task: () => Promise<T>): Promise<T>
}

export function createLanes(): Lanes {
  const last = new Map<string, Promise<unknown>>()
  return {
    run: (key, task) => {
      const before = last.get(key) ?? Promise.resolve()
      const result = before.then(task, task)
      last.set(key, result)
      const clear = (): void => {
        if (last.get(key) === result) last.delete(key)
      }
      void result.then(clear, clear)
      return result
    },
  }
}
