import type { Grid } from '@tablee/imports'
import type { Sheet } from '@tablee/imports/workbook'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import type { FileRefusal } from './read-file.ts'
import { readFile, readPasted } from './read-file.ts'

/** Where the rows come from: what was pasted, or one sheet of a file. */
export interface BroughtTable {
  readonly text: string
  readonly setText: (text: string) => void
  readonly file: File | null
  readonly takeFile: (file: File | null) => void
  readonly reading: boolean
  readonly refusal: FileRefusal | null
  /** Of the file; one is looked at. */
  readonly sheets: readonly Sheet[]
  readonly sheet: number
  readonly chooseSheet: (index: number) => void
  readonly grid: Grid
}

interface FileState {
  readonly file: File | null
  readonly reading: boolean
  readonly refusal: FileRefusal | null
  readonly sheets: readonly Sheet[]
  readonly sheet: number
}

const NO_FILE: FileState = { file: null, reading: false, refusal: null, sheets: [], sheet: 0 }
const NO_ROWS: Grid = []

export function useBroughtTable(): BroughtTable {
  const [text, setText] = useState('')
  const [from, setFrom] = useState(NO_FILE)
  const asked = useRef<File | null>(null)
  const deferred = useDeferredValue(text)
  const pasted = useMemo(() => readPasted(deferred), [deferred])
  const takeFile = (file: File | null): void => {
    asked.current = file
    setFrom({ ...NO_FILE, file, reading: file !== null })
    if (!file) return
    readFile(file).then(
      (read) => {
        // another was chosen meanwhile
        if (asked.current !== file) return
        setFrom({ ...NO_FILE, file, ...(read.ok ? { sheets: read.value } : { refusal: read.error }) })
      },
      // moved or changed since it was chosen
      () => setFrom({ ...NO_FILE, file, refusal: 'not-a-table' }),
    )
  }
  return {
    ...from,
    refusal: from.file || pasted.ok ? from.refusal : pasted.error,
    text,
    setText,
    takeFile,
    chooseSheet: (sheet) => setFrom((present) => ({ ...present, sheet })),
    grid: from.file ? (from.sheets[from.sheet]?.grid ?? NO_ROWS) : pasted.ok ? pasted.value : NO_ROWS,
  }
}
