import type { TerritoryType } from '@tablee/model'

/** The places of the demonstration: all invented. */
export const TERRITORIES = {
  town: { name: 'Saint-Aubrin', type: 'commune' },
  fontenelles: { name: 'Les Fontenelles', type: 'qpv' },
  plateau: { name: 'Communes du Plateau', type: 'intercommunality' },
} as const satisfies Readonly<Record<string, { readonly name: string; readonly type: TerritoryType }>>
export type TerritoryKey = keyof typeof TERRITORIES
