import { placementsStore, zonesStore } from '@tablee/documents'
import type { Live, PlannedStep } from '@tablee/model'
import { baseOf, boardOf, can, expandZones, standingCards } from '@tablee/model'
import { charterMatter } from '@tablee/model/catch-up'
import { useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useMemo } from 'react'
import { Link } from 'wouter'
import looks from '../../app/looks.module.css'
import { boardPath, listPath } from '../../app/routes.ts'
import { useCycle } from '../../cycle/cycle-context.ts'
import { useDocument } from '../../cycle/use-document.ts'
import type { HomeCards } from '../../cycle/use-home-cards.ts'
import styles from './catch-up.module.css'

/** The step in which the charter is prepared, whatever the template. */
const CHARTER_STEP = 'charter-writing'

/** How far the charter is, where the cycle writes one and its board may be read. */
export function CharterSection({ homes }: { readonly homes: readonly HomeCards[] }): ReactNode {
  const { me, plan, live } = useCycle()
  const facts = useStore(live)
  const step = useStore(plan)?.steps.find(({ key }) => key === CHARTER_STEP)
  const [board] = step?.boards ?? []
  if (!facts || !step || !board || !can(me, 'read', baseOf(board.id), facts)) return null
  return <CharterOf step={step} board={board.id} facts={facts} homes={homes} />
}

function CharterOf({
  step,
  board,
  facts,
  homes,
}: {
  readonly step: PlannedStep
  readonly board: PlannedStep['boards'][number]['id']
  readonly facts: Live
  readonly homes: readonly HomeCards[]
}): ReactNode {
  const { t } = useWords()
  const { cycle } = useCycle()
  const base = useDocument(baseOf(board))
  const placed = useDocument(boardOf(board, facts.pass))
  const specs = useStore(zonesStore(base.doc))
  const placements = useStore(placementsStore(placed.doc))
  const cards = homes.find(({ home }) => home === step.id)?.cards
  const { questions } = facts
  const matter = useMemo(
    () =>
      charterMatter(
        expandZones(specs, { question: questions.map(({ card }) => card) }),
        standingCards(cards ?? []),
        placements,
      ),
    [specs, questions, cards, placements],
  )
  if (!matter) return null
  const { headings, chapters } = matter
  return (
    <section className={styles.section} aria-labelledby="charter">
      <h2 id="charter">{t('catchUp.charter.title')}</h2>
      <p>
        {[
          t('catchUp.charter.headings', headings),
          chapters.of > 0 ? t('catchUp.charter.chapters', chapters) : '',
          t('catchUp.charter.text'),
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      <p className={styles.ways}>
        <Link href={boardPath(cycle, board)} className={looks.way}>
          {t('catchUp.charter.board')}
        </Link>
        <Link href={listPath(cycle, board)} className={looks.way}>
          {t('catchUp.charter.list')}
        </Link>
      </p>
    </section>
  )
}
