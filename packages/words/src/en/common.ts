import type { Same } from '../catalogue.ts'
import type { common as fr } from '../fr/common.ts'

export const common: Same<typeof fr> = {
  product: 'Tablée',
  close: 'Close',
  cancel: 'Cancel',
}
