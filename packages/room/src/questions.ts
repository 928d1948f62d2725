/** Who asks, and whether they still want to know when their turn comes. */
export interface Asker {
  /** Whose turn it counts as: a person, or a document. */
  readonly whose: string
  isWanted(): boolean
}

/** Work that is asked of the codec: everyone who asks has their turn, however much others ask. */
export interface Questions {
  /** What `question` gives; null when it was no longer wanted. Rejects when it does, or when too much of theirs waits. */
  ask<T>(asker: Asker, question: () => Promise<T>): Promise<T | null>
}

/** Questions under way: one is answered, and the next is there already. */
const AT_ONCE = 2
/** Questions of one asker that wait: one for each channel of a tab, and as many large messages. */
const MOST_WAITING = 64

interface Asked {
  isWanted(): boolean
  answer(): Promise<void>
  drop(): void
}

export function createQuestions(): Questions {
  /** Those who wait, in the order of their turns. */
  const waiting = new Map<string, Asked[]>()
  let underWay = 0

  function goOn(): void {
    for (const [whose, asked] of waiting) {
      if (underWay === AT_ONCE) return
      waiting.delete(whose)
      const [first, ...rest] = withoutUnwanted(asked)
      if (rest.length > 0) waiting.set(whose, rest)
      if (!first) continue
      underWay += 1
      void first.answer().finally(() => {
        underWay -= 1
        goOn()
      })
    }
  }

  return {
    ask: (asker, question) =>
      new Promise((done, fail) => {
        const asked = withoutUnwanted(waiting.get(asker.whose) ?? [])
        if (asked.length === MOST_WAITING) return fail(new Error('too many questions of one asker wait'))
        const answer = async (): Promise<void> => {
          try {
            done(await question())
          } catch (cause) {
            fail(cause)
          }
        }
        waiting.set(asker.whose, [...asked, { isWanted: () => asker.isWanted(), answer, drop: () => done(null) }])
        goOn()
      }),
  }
}

function withoutUnwanted(asked: readonly Asked[]): readonly Asked[] {
  for (const each of asked) if (!each.isWanted()) each.drop()
  return asked.filter((each) => each.isWanted())
}
