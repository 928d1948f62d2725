import type { KindSpec } from '@tablee/model'
import { isReadable } from './read-cell.ts'
import { sameName } from './names.ts'

/** The title of a card among the fields that a column may give; no field is called so. */
export const TITLE = 'title'

/** The fields that the columns of a table can give to cards of a kind, the title first. */
export function readableFields(kind: KindSpec): readonly string[] {
  return [TITLE, ...Object.entries(kind.fields).flatMap(([name, spec]) => (isReadable(spec) ? [name] : []))]
}

/** The field that each heading names in either language, or in the usual words for it; null for one that names none. No field is named twice. */
export function nameColumns(headings: readonly string[], kind: KindSpec): readonly (string | null)[] {
  const named: (string | null)[] = headings.map(() => null)
  // a heading that says a label whole goes before one that only says something like it
  for (const isSaid of [saysLabel, saysUsualWord]) {
    for (const [index, heading] of headings.entries()) {
      if (named[index] !== null || heading === '') continue
      named[index] = readableFields(kind).find((name) => !named.includes(name) && isSaid(heading, name, kind)) ?? null
    }
  }
  return named
}

/** Whether the first row of a table names its columns. */
export function isHeading(row: readonly string[], kind: KindSpec): boolean {
  return nameColumns(row, kind).some((name) => name !== null)
}

function saysLabel(heading: string, name: string, kind: KindSpec): boolean {
  const label = name === TITLE ? kind.title : kind.fields[name]?.label
  const said = sameName(heading)
  return label !== undefined && [label.fr, label.en ?? ''].some((words) => isSame(sameName(words), said))
}

function saysUsualWord(heading: string, name: string, kind: KindSpec): boolean {
  const label = [kind.label.fr, kind.label.en ?? ''].map(sameName)
  const words =
    name === TITLE ? [...TITLES, ...label, ...(kind.kind === 'actor' ? STRUCTURES : [])] : (USUAL[name] ?? [])
  const said = sameName(heading)
  return words.some((word) => isSame(word, said))
}

/** One or several: « Territoire », « Territoires », « Territoire(s) ». */
function isSame(word: string, said: string): boolean {
  const alone = (text: string): string => text.replaceAll(/(?<=\w{2})( ?s| s )(?=$|\s)/g, '')
  return word !== '' && alone(word) === alone(said)
}

const TITLES = ['nom', 'intitule', 'titre', 'enonce', 'action', 'name', 'title']
const STRUCTURES = ['structure', 'organisme', 'organisation']
/** What people call these columns where they do not use our words. */
const USUAL: Readonly<Record<string, readonly string[]>> = {
  type: ['categorie', 'nature', 'type de structure', 'statut', 'category', 'kind'],
  missions: ['mission', 'activite', 'description', 'activities'],
  territories: ['commune', 'ville', 'quartier', 'secteur', 'lieu', 'town', 'place', 'area'],
  contact: ['email', 'e mail', 'mail', 'courriel', 'telephone', 'contacts', 'personne', 'phone'],
  consent: ['accord', 'consentement', 'consent'],
  public: ['publics', 'beneficiaire', 'public vise', 'people'],
  lead: ['pilote', 'porteur', 'responsable', 'structure', 'lead'],
  structure: ['porteur', 'porte par', 'carried by'],
  partners: ['partenaire', 'partner'],
  questions: ['question essentielle', 'enjeu'],
  start: ['date de debut', 'debut', 'begin'],
  due: ['date de fin', 'fin', 'date', 'deadline', 'end'],
  cost: ['budget', 'montant', 'amount'],
  state: ['statut', 'avancement', 'status'],
  status: ['etat', 'avancement', 'state'],
}
