import type { FieldValue } from '@tablee/model'
import type { PersonKey } from './people.ts'

/** What every card of the demonstration says, whatever its kind; `by` null is « sans auteur ». */
export interface Written {
  readonly by: PersonKey | null
  readonly title: string
  readonly detail?: string
}

/** Text fields by their name in the kind. */
export type Texts = Readonly<Record<string, FieldValue>>
