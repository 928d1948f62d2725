import type { Ms } from '@tablee/std'
import { useStore } from '@tablee/ui'
import { useState } from 'react'
import { useCycle } from './cycle-context.ts'

/** When the component was first shown, then each moment at which a page says something else by itself. */
export function useNow(): Ms {
  const [opened] = useState(() => Date.now())
  return Math.max(opened, useStore(useCycle().now))
}
