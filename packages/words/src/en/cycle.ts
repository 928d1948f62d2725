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
  newRole: {
    title: 'Your role',
    facilitation: 'You are now in the facilitation team: you prepare and run the cycle.',
    participant: 'You are now a participant: you read everything and write in the open steps.',
    observer: 'You are now an observer: you read what is shared, without writing.',
    read: 'Understood',
  },
  stepAside: 'Step put aside',
  stepNumber: 'Step {{number}}',
  me: {
    ownName: 'In my own name',
  },
  erased: 'Erased person',
}
