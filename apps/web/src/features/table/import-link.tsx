import type { Kind } from '@tablee/model'
import { buttonClass, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { TableHome } from '../../app/routes.ts'
import { importPath } from '../../app/routes.ts'
import { useCycle } from '../../cycle/cycle-context.ts'

/** « Coller ou importer »: leads to where a table that was made elsewhere becomes rows of this one. */
export function ImportLink({ home, kind }: { readonly home: TableHome; readonly kind: Kind }): ReactNode {
  const { t } = useWords()
  return (
    <Link href={importPath(useCycle().cycle, home, kind)} className={buttonClass('plain')}>
      {t('rows.bringIn')}
    </Link>
  )
}
