import type { Same } from '../catalogue.ts'
import type { cycle as fr } from '../fr/cycle.ts'

export const cycle: Same<typeof fr> = {
  toHome: 'Tablée, home',
  where: 'Where you are',
  youAre: '{{name}}: my seat in the cycle',
  back: {
    since: 'Your last visit: {{when}}.',
    open: 'Where do we stand?',
    later: 'Later',
  },
  stepAside: 'Step put aside',
  stepNumber: 'Step {{number}}',
  me: {
    ownName: 'In my own name',
  },
  erased: 'Erased person',
}
