import type { Same } from '../catalogue.ts'
import type { cycle as fr } from '../fr/cycle.ts'

export const cycle: Same<typeof fr> = {
  toHome: 'Tablée, home',
  where: 'Where you are',
  youAre: '{{name}}: my seat in the cycle',
  stepNumber: 'Step {{number}}',
  me: {
    ownName: 'In my own name',
  },
  erased: 'Erased person',
}
