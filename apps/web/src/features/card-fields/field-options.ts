import type { FieldSpec, Language, ParticipantId, StructureId, TerritoryId } from '@tablee/model'
import { inLanguage, standingTerritories } from '@tablee/model'
import type { CardScope } from '../card/card-scope.ts'

export interface FieldOption {
  readonly value: string
  readonly label: string
}

/** What can be chosen in a field of `spec`; nothing where one does not choose, or among cards. */
export function fieldOptions(
  spec: FieldSpec,
  scope: Pick<CardScope, 'structures' | 'people' | 'territories'>,
  language: Language,
): readonly FieldOption[] {
  if (spec.type === 'choice') return spec.of.map(({ value, label }) => ({ value, label: inLanguage(label, language) }))
  if (spec.type === 'scale')
    return Array.from({ length: spec.max }, (_, index) => scaleOption(index + 1, spec, language))
  if (spec.type !== 'ref') return []
  const named: readonly { readonly id: string; readonly name: string }[] =
    spec.to === 'structure'
      ? scope.structures
      : spec.to === 'participant'
        ? scope.people
        : spec.to === 'territory'
          ? standingTerritories(scope.territories)
          : []
  return named.map(({ id, name }) => ({ value: id, label: name }))
}

/** The name of what was chosen, even where it can be chosen no more; null where it is not known. */
export function optionName(
  value: string,
  spec: FieldSpec,
  scope: Pick<CardScope, 'structureName' | 'personName' | 'territories'>,
  language: Language,
): string | null {
  if (spec.type === 'choice') {
    const option = spec.of.find((candidate) => candidate.value === value)
    return option ? inLanguage(option.label, language) : null
  }
  if (spec.type !== 'ref') return null
  // reason: the field's spec says what its ids are of
  if (spec.to === 'structure') return scope.structureName(value as StructureId)
  if (spec.to === 'participant') return scope.personName(value as ParticipantId)
  return spec.to === 'territory'
    ? (scope.territories.find(({ id }) => id === (value as TerritoryId))?.name ?? null)
    : null
}

type Scale = Extract<FieldSpec, { readonly type: 'scale' }>

/** A number of a scale; the first and the last say what they mean. */
function scaleOption(number: number, { max, ends }: Scale, language: Language): FieldOption {
  const end = number === 1 ? ends.low : number === max ? ends.high : null
  return { value: String(number), label: end ? `${number} (${inLanguage(end, language)})` : String(number) }
}
