import type { Role, StructureType } from '@tablee/model'

/** The organisations of the demonstration: all invented. */
export const STRUCTURES = {
  agglo: { name: 'Agglomération du Val-d’Ormelle', type: 'local-authority' },
  pre: { name: 'Réussite éducative de Saint-Aubrin', type: 'local-authority' },
  college: { name: 'Collège des Trois-Rivières', type: 'education' },
  lycee: { name: 'Lycée professionnel de la Forge', type: 'education' },
  cio: { name: 'Centre d’orientation de Saint-Aubrin', type: 'education' },
  mission: { name: 'Mission locale du Val-d’Ormelle', type: 'association' },
  centre: { name: 'Centre social des Fontenelles', type: 'association' },
  escale: { name: 'Club de prévention L’Escale', type: 'association' },
  parents: { name: 'Parents en chemin', type: 'association' },
  caf: { name: 'Caf, antenne du Val-d’Ormelle', type: 'social-protection' },
  ados: { name: 'Maison des ados La Parenthèse', type: 'health' },
  prefecture: { name: 'Sous-préfecture, politique de la ville', type: 'state' },
} as const satisfies Readonly<Record<string, { readonly name: string; readonly type: StructureType }>>
export type StructureKey = keyof typeof STRUCTURES

/** The people of the demonstration, by first name as everyone in a cycle is. */
export const PEOPLE = {
  nadia: { name: 'Nadia', role: 'facilitation', structure: 'agglo' },
  thomas: { name: 'Thomas', role: 'facilitation', structure: 'centre' },
  helene: { name: 'Hélène', role: 'participant', structure: 'college' },
  bruno: { name: 'Bruno', role: 'participant', structure: 'college' },
  karim: { name: 'Karim', role: 'participant', structure: 'lycee' },
  aurelie: { name: 'Aurélie', role: 'participant', structure: 'cio' },
  fatou: { name: 'Fatou', role: 'participant', structure: 'pre' },
  julien: { name: 'Julien', role: 'participant', structure: 'mission' },
  lucie: { name: 'Lucie', role: 'participant', structure: 'centre' },
  mehdi: { name: 'Mehdi', role: 'participant', structure: 'escale' },
  rosa: { name: 'Rosa', role: 'participant', structure: 'parents' },
  sylvie: { name: 'Sylvie', role: 'participant', structure: 'caf' },
  claire: { name: 'Claire', role: 'participant', structure: 'ados' },
  olivier: { name: 'Olivier', role: 'participant', structure: 'prefecture' },
  samira: { name: 'Samira', role: 'participant', structure: null },
  martine: { name: 'Martine', role: 'observer', structure: 'agglo' },
} as const satisfies Readonly<
  Record<string, { readonly name: string; readonly role: Role; readonly structure: StructureKey | null }>
>
export type PersonKey = keyof typeof PEOPLE
