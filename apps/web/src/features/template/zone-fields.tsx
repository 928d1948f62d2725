import type { Box, Kind as KindName, Language, ZoneDetails, ZoneLook, ZoneSpec } from '@tablee/model'
import { KINDS, Kind, inLanguage } from '@tablee/model'
import { Checkbox, Choices, LookBand, Select, TextArea, TextInput, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import styles from './zone-dialog.module.css'

/** A zone as it is being filled in: numbers are text until they are written. */
export interface ZoneForm {
  readonly title: string
  readonly prompt: string
  readonly accepts: readonly KindName[]
  readonly look: ZoneLook | null
  readonly box: Readonly<Record<keyof Box, string>>
}

export function zoneFormOf(zone: ZoneDetails | ZoneSpec, language: Language): ZoneForm {
  const { x, y, w, h } = zone.box
  return {
    title: inLanguage(zone.title, language),
    prompt: inLanguage(zone.prompt, language),
    accepts: zone.accepts,
    look: zone.look ?? null,
    box: { x: String(x), y: String(y), w: String(w), h: String(h) },
  }
}

/** What `form` asks for, or null where something is missing. Words that people write are the same in both languages. */
export function zoneOfForm({ title, prompt, accepts, look, box }: ZoneForm): ZoneDetails | null {
  if (title.trim() === '' || SIDES.some((side) => !isNumber(box[side]))) return null
  return {
    title: { fr: title.trim() },
    prompt: { fr: prompt.trim() },
    accepts: [...accepts],
    look,
    box: { x: Number(box.x), y: Number(box.y), w: Number(box.w), h: Number(box.h) },
  }
}

const SIDES = ['x', 'y', 'w', 'h'] as const
/** The words for the slots of the palette, in their order. */
const COLORS = ['green', 'rust', 'blue', 'raspberry', 'olive', 'ocean', 'brick', 'purple'] as const
const PATTERNS = ['plain', 'stripes', 'dots', 'grid'] as const

export interface ZoneFieldsProps {
  readonly form: ZoneForm
  /** Whether what is missing is said. */
  readonly checked: boolean
  readonly onChange: (changes: Partial<ZoneForm>) => void
}

/** The fields of a zone: its words, what it takes, how it looks, where it lies. */
export function ZoneFields({ form, checked, onChange }: ZoneFieldsProps): ReactNode {
  const { t, language } = useWords()
  const { title, prompt, accepts, look, box } = form
  return (
    <div className={styles.fields}>
      <TextInput
        label={t('template.title')}
        value={title}
        maxLength={120}
        error={checked && title.trim() === '' ? t('template.titleMissing') : null}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <TextArea
        label={t('template.prompt')}
        value={prompt}
        maxLength={500}
        onChange={(event) => onChange({ prompt: event.currentTarget.value })}
      />
      <Choices legend={t('template.accepts')} hint={t('template.acceptsHint')}>
        <div className={styles.kinds}>
          {Kind.options.map((kind) => (
            <Checkbox
              key={kind}
              label={inLanguage(KINDS[kind].plural, language)}
              checked={accepts.includes(kind)}
              onChange={(event) =>
                onChange({
                  accepts: Kind.options.filter((each) =>
                    each === kind ? event.currentTarget.checked : accepts.includes(each),
                  ),
                })
              }
            />
          ))}
        </div>
      </Choices>
      <div className={styles.pair}>
        <Select
          label={t('template.color')}
          value={String(look?.slot ?? '')}
          options={[
            { value: '', label: t('template.noColor') },
            ...COLORS.map((color, index) => ({ value: String(index + 1), label: t(`template.colors.${color}`) })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            onChange({ look: value ? { slot: Number(value), pattern: look?.pattern ?? 'plain' } : null })
          }
        />
        {look ? (
          <Select
            label={t('template.pattern')}
            value={look.pattern}
            options={PATTERNS.map((pattern) => ({ value: pattern, label: t(`template.patterns.${pattern}`) }))}
            onChange={({ currentTarget: { value } }) =>
              onChange({ look: { ...look, pattern: PATTERNS.find((each) => each === value) ?? 'plain' } })
            }
          />
        ) : null}
      </div>
      {look ? <LookBand look={look} className={styles.look ?? ''} /> : null}
      <Choices legend={t('template.place')} hint={t('template.placeHint')}>
        <div className={styles.pair}>
          {SIDES.map((side) => (
            <TextInput
              key={side}
              label={t(`template.box.${side}`)}
              inputMode="numeric"
              value={box[side]}
              error={checked && !isNumber(box[side]) ? t('template.boxWrong') : null}
              onChange={(event) => onChange({ box: { ...box, [side]: event.currentTarget.value } })}
            />
          ))}
        </div>
      </Choices>
    </div>
  )
}

function isNumber(text: string): boolean {
  return /^\s*-?\d{1,5}\s*$/.test(text)
}
