import type { StepNews } from '@tablee/model/catch-up'
import { useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import looks from '../../app/looks.module.css'
import { versionsPath } from '../../app/routes.ts'
import { useCycle } from '../../cycle/cycle-context.ts'
import { viewsOf } from '../../cycle/current-place.ts'
import styles from './catch-up.module.css'

/** What others did, step by step, as counts with the ways there. */
export function StepsSection({ steps }: { readonly steps: readonly StepNews[] }): ReactNode {
  const { t } = useWords()
  const { cycle, me } = useCycle()
  if (steps.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="steps">
      <h2 id="steps">{t('catchUp.steps.title')}</h2>
      <p className={looks.soft}>{t('catchUp.steps.hint')}</p>
      <ul className={styles.list}>
        {steps.map(({ step, number, added, removed }) => {
          const [view] = viewsOf(cycle, step)
          const said = [
            added > 0 ? t('catchUp.steps.added', { count: added }) : '',
            removed > 0 ? t('catchUp.steps.removed', { count: removed }) : '',
          ]
          return (
            <li key={step.id} className={styles.step}>
              <h3>
                {t('cycle.stepNumber', { number })}
                {' · '}
                <span lang={me.cycle.language}>{step.title}</span>
              </h3>
              <p>{said.filter(Boolean).join(', ')}</p>
              <p className={styles.ways}>
                {view ? (
                  <Link
                    href={view.href}
                    className={looks.way}
                    aria-label={t('catchUp.steps.openOf', { step: step.title })}
                  >
                    {t('catchUp.steps.open')}
                  </Link>
                ) : null}
                <Link
                  href={versionsPath(cycle, step.id)}
                  className={looks.way}
                  aria-label={t('catchUp.steps.versionsOf', { step: step.title })}
                >
                  {t('catchUp.steps.versions')}
                </Link>
              </p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
