import type { GroupColor } from '@tablee/model'
import { GroupColor as Colors, GROUP_COLORS, inLanguage } from '@tablee/model'
import { Choices, Radio, TextInput, groupStyle, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useId } from 'react'
import styles from './gather.module.css'

/** As long as a name may be, so that it can be read on a board. */
const LONGEST_NAME = 80

export interface GroupFieldsProps {
  readonly title: string
  readonly color: GroupColor
  readonly missing: boolean
  readonly onTitle: (title: string) => void
  readonly onColor: (color: GroupColor) => void
}

/** The name and the colour of a group. */
export function GroupFields({ title, color, missing, onTitle, onColor }: GroupFieldsProps): ReactNode {
  const { t, language } = useWords()
  const name = useId()
  return (
    <>
      <TextInput
        label={t('gather.name')}
        hint={t('gather.nameHint')}
        error={missing && title.trim() === '' ? t('gather.nameMissing') : null}
        maxLength={LONGEST_NAME}
        value={title}
        onChange={(event) => onTitle(event.currentTarget.value)}
      />
      <Choices legend={t('gather.color')} row>
        {Colors.options.map((each) => (
          <Radio
            key={each}
            name={name}
            checked={each === color}
            onChange={() => onColor(each)}
            label={
              <span className={styles.color}>
                <span aria-hidden="true" className={styles.dot} style={groupStyle(each)} />
                {inLanguage(GROUP_COLORS[each], language)}
              </span>
            }
          />
        ))}
      </Choices>
    </>
  )
}
