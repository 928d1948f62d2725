import type { KindHelp } from './field-help.ts'
import { say } from './field-help.ts'

export const representation: KindHelp = {
  title: say(
    'Le premier mot ou la première image qui vous vient.',
    'The first word or image that comes to mind.',
    'Une corde à plusieurs brins',
    'A rope of many strands',
  ),
  why: say(
    'Ce que ce mot dit pour vous.',
    'What this word says to you.',
    'Seul, chaque brin casse.',
    'Alone, each strand breaks.',
  ),
  register: say(
    'Ce qui donne envie, ce qui empêche, ou ce qu’il faut pour que ça marche.',
    'What makes us want to, what keeps us from it, or what it takes.',
  ),
}
