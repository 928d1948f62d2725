import type { CardDraft } from '@tablee/documents'
import type { CardId, Kind, Placement, ZoneSpec } from '@tablee/model'
import { ZONE_HEADER, newId } from '@tablee/model'
import { present, seededRandom } from '@tablee/std'

/** A card and where it lies. */
export interface LaidCard {
  readonly draft: CardDraft
  readonly placement: Placement & { readonly zone: string }
}

const WORDS = [
  'Comment allons-nous ouvrir le collège le soir, avec les associations ?',
  'Des familles qui n’osent pas venir aux réunions',
  'Un lieu d’accueil pour les jeunes du quartier, le mercredi et le samedi',
  'Les parents à l’école',
  'Comment allons-nous dire à chaque famille, dans sa langue, ce qui existe déjà près de chez elle ?',
] as const
const COLUMN = 216
const ROW = 208
const EDGE = 16
const BEGUN = 1_790_000_000_000

/** `records` cards in rows, over the zones of a board that take cards, as many in each as it is wide. */
export function layCards(zones: readonly ZoneSpec[], records: number): readonly LaidCard[] {
  const random = seededRandom(records)
  const columns = zones
    .filter((zone) => zone.accepts.length > 0)
    .flatMap((zone) =>
      Array.from({ length: Math.floor((zone.box.w - EDGE) / COLUMN) }, (_, column) => ({ zone, column })),
    )
  return Array.from({ length: records }, (_, index) => {
    const { zone, column } = present(columns[index % columns.length], 'a column of cards')
    const row = Math.floor(index / columns.length)
    return {
      draft: {
        id: newId<CardId>(random),
        kind: present<Kind>(zone.accepts.at(-1), 'a kind that the zone takes'),
        at: BEGUN + index,
        title: present(WORDS[index % WORDS.length], 'words'),
        fields: 'sets' in zone.means ? zone.means.sets : {},
      },
      placement: { zone: zone.key, x: EDGE + column * COLUMN, y: ZONE_HEADER + row * ROW },
    }
  })
}
