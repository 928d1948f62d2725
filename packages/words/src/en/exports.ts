import type { Same } from '../catalogue.ts'
import type { exports as fr } from '../fr/exports.ts'

export const exports: Same<typeof fr> = {
  roadmap: {
    file: 'roadmap',
    sheet: 'Roadmap',
    heading: 'Roadmap: {{title}}',
    taken: '{{territory}}, as of {{day}}',
    takenWithoutTerritory: 'As of {{day}}',
    line: 'Line',
    detail: 'Details',
    withoutTitle: '(untitled)',
  },
  questions: {
    sheet: 'Questions',
    heading: 'Our essential questions',
    number: 'Number',
    lines: 'Lines of the roadmap',
  },
}
