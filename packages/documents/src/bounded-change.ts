/** What would be done at one place of a document: behind `key` of the container to which `path` leads from `root`. */
export interface Change {
  readonly root: string
  readonly path: readonly string[]
  /** Null: in a row, such as the characters of a text. */
  readonly key: string | null
  /** `deletes`: what another value takes the place of, or what lies in a row; `empties`: nothing takes its place behind that key. */
  readonly act: 'puts' | 'deletes' | 'empties'
  /** The plain values that are put there; none of text and of containers. */
  readonly values: () => readonly unknown[]
}
