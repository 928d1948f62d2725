import type { Joining, LostZone, PlannedStep, Zone } from '@tablee/model'
import { inLanguage } from '@tablee/model'
import { useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import styles from './plan-page.module.css'

export interface JoinPreviewProps {
  readonly leaving: PlannedStep
  readonly kept: PlannedStep
  readonly joining: readonly Joining[]
  readonly lost: readonly LostZone[]
}

/** The most cards, or zones, that are named. */
const MOST_NAMED = 20

/** What becomes of the cards, the sessions and the rest of a step that is joined to another. */
export function JoinPreview({ leaving, kept, joining, lost }: JoinPreviewProps): ReactNode {
  const { t, language } = useWords()
  const { plan, me } = useCycle()
  const runs = (useStore(plan)?.sessions ?? []).filter(({ steps }) => steps.includes(leaving.id))
  const names = { title: leaving.title, kept: kept.title }
  const going = joining.filter((each) => each.is === 'going')
  const there = joining.filter((each) => each.is === 'there')
  const staying = joining.filter((each) => each.is === 'staying')
  const validated = staying.filter(({ why }) => why === 'validated')
  const unaccepted = staying.filter(({ why }) => why === 'not-accepted')
  const titleOf = ({ spec }: Zone): string => inLanguage(spec.title, me.cycle.language)
  const byZone = Map.groupBy(going, ({ zone }) => zone && titleOf(zone))
  const inZone = (zone: string | null, cards: number): string =>
    zone === null ? t('plan.joinStep.noZone', { count: cards }) : t('plan.joinStep.zone', { count: cards, zone })
  const placesOf = ({ into }: LostZone): string =>
    new Intl.ListFormat(language).format([...into].map(([zone, cards]) => inZone(zone && titleOf(zone), cards)))
  const count = (list: readonly unknown[]) => ({ ...names, count: list.length })
  return (
    <section aria-labelledby="join-preview" className={styles.preview}>
      <h3 id="join-preview">{t('plan.joinStep.preview')}</h3>
      <ul>
        <li>
          {t('plan.joinStep.going', count(going))}
          {going.length > 0 ? (
            <ul>
              {[...byZone].map(([zone, cards]) => (
                <li key={zone}>{inZone(zone, cards.length)}</li>
              ))}
            </ul>
          ) : null}
        </li>
        {going.length > 0 ? <li>{t('plan.joinStep.alongWith')}</li> : null}
        {lost.length > 0 ? (
          <li>
            {t('plan.joinStep.lost', count(lost))}
            <ul>
              {lost.slice(0, MOST_NAMED).map((each) => (
                <li key={each.zone.id}>
                  {each.into.size > 0
                    ? t('plan.joinStep.lostCards', { zone: titleOf(each.zone), places: placesOf(each) })
                    : t('plan.joinStep.lostEmpty', { zone: titleOf(each.zone) })}
                </li>
              ))}
              {lost.length > MOST_NAMED ? (
                <li>{t('plan.joinStep.others', { count: lost.length - MOST_NAMED })}</li>
              ) : null}
            </ul>
          </li>
        ) : null}
        {there.length > 0 ? <li>{t('plan.joinStep.there', count(there))}</li> : null}
        {validated.length > 0 ? <li>{t('plan.joinStep.validated', count(validated))}</li> : null}
        {unaccepted.length > 0 ? (
          <li>
            {t('plan.joinStep.staying', count(unaccepted))}
            <ul>
              {unaccepted.slice(0, MOST_NAMED).map(({ card }) => (
                <li key={card.id} lang={me.cycle.language} dir="auto">
                  {card.title || t('list.untitled')}
                </li>
              ))}
              {unaccepted.length > MOST_NAMED ? (
                <li>{t('plan.joinStep.others', { count: unaccepted.length - MOST_NAMED })}</li>
              ) : null}
            </ul>
          </li>
        ) : null}
        <li>
          {t('plan.joinStep.sessions', {
            ...count(runs),
            sessions: new Intl.ListFormat(language).format(runs.map(({ order }) => String(order + 1))),
          })}
        </li>
        <li>{t('plan.joinStep.remains', names)}</li>
      </ul>
    </section>
  )
}
