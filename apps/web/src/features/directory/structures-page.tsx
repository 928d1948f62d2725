import type { Structure, StructureId } from '@tablee/model'
import { alikeStructures, standingTerritories } from '@tablee/model'
import { Button, EmptyState, Plus, Select, TextInput, useAnnounce, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useMemo, useRef, useState } from 'react'
import { Link } from 'wouter'
import { RefusalNotice } from '../../api/refusal-notice.tsx'
import looks from '../../app/looks.module.css'
import { PageHeading } from '../../app/page-heading.tsx'
import { Page } from '../../app/page.tsx'
import { tablePath, territoriesPath } from '../../app/routes.ts'
import { useCycle } from '../../cycle/cycle-context.ts'
import { AddStructuresDialog } from './add-structures-dialog.tsx'
import { AlikeList } from './alike-list.tsx'
import styles from './directory.module.css'
import { MergeStructuresDialog } from './merge-structures-dialog.tsx'
import { NameStructureDialog } from './name-structure-dialog.tsx'
import type { StructureEntry } from './structure-entries.ts'
import { entriesSaying } from './structure-entries.ts'
import { StructureItem } from './structure-item.tsx'
import { useCommand } from './use-command.ts'
import { useDirectory } from './use-directory.ts'
import { VoiceDialog } from './voice-dialog.tsx'

/** So many structures are looked through without a way to narrow them. */
const MANY = 8

type Asked =
  | { readonly what: 'add' }
  // as it was when that was asked for: somebody else may merge it while its name is being written
  | { readonly what: 'edit'; readonly structure: Structure }
  | { readonly what: 'voice'; readonly id: StructureId }
  | { readonly what: 'merge'; readonly id: StructureId; readonly other: StructureId | null }

/** The structures of the cycle, who speaks for each and carries its voice; the facilitation mends the list. */
export function StructuresPage(): ReactNode {
  const { t } = useWords()
  const { cycle, me, plan } = useCycle()
  const announce = useAnnounce()
  const directory = useDirectory()
  const territories = standingTerritories(useStore(plan)?.territories ?? [])
  const [sought, seek] = useState({ words: '', territory: '' })
  const [asked, ask] = useState<Asked | null>(null)
  const { send, refusal } = useCommand()
  const title = useRef<HTMLHeadingElement>(null)
  const { entries, structures } = directory
  const shown = useMemo(() => entriesSaying(entries, sought), [entries, sought])
  const keeps = me.role === 'facilitation'
  const alike = useMemo(() => (keeps ? alikeStructures(structures) : []), [keeps, structures])
  const sheets = tablePath(cycle, 'directory')
  const askedEntry = asked?.what === 'voice' && entries.find(({ structure }) => structure.id === asked.id)

  const separate = async (former: Structure, { structure }: StructureEntry): Promise<void> => {
    if (!(await send({ do: 'separate-structure', structure: former.id }))) return
    // the button that asked goes with what it did
    title.current?.focus()
    announce(t('directory.structures.separated', { name: former.name, kept: structure.name }))
  }
  const acts = keeps
    ? {
        onEdit: ({ structure }: StructureEntry) => ask({ what: 'edit', structure }),
        onVoice: ({ structure: { id } }: StructureEntry) => ask({ what: 'voice', id }),
        onMerge: ({ structure: { id } }: StructureEntry) => ask({ what: 'merge', id, other: null }),
        onSeparate: (former: Structure, entry: StructureEntry) => void separate(former, entry),
      }
    : null
  return (
    <Page width="middle">
      <header className={styles.head}>
        <PageHeading title={t('directory.structures.title')} />
        <p className={looks.aim}>{t('directory.structures.lead')}</p>
        {keeps ? null : <p className={looks.aim}>{t('directory.structures.readOnly')}</p>}
        <p className={styles.ways}>
          <Link href={territoriesPath(cycle)} className={looks.way}>
            {t('directory.structures.toTerritories')}
          </Link>
          {sheets ? (
            <Link href={sheets} className={looks.way}>
              {t('directory.structures.toSheets')}
            </Link>
          ) : null}
        </p>
      </header>
      {alike.length > 0 ? <AlikeList pairs={alike} onMerge={(id, other) => ask({ what: 'merge', id, other })} /> : null}
      <section aria-labelledby="structures" className={styles.section}>
        <h2 id="structures" ref={title} tabIndex={-1}>
          {t('directory.structures.listed', { count: entries.length })}
        </h2>
        {keeps ? (
          <Button icon={<Plus aria-hidden="true" />} onClick={() => ask({ what: 'add' })}>
            {t('directory.structures.addOpen')}
          </Button>
        ) : null}
        {refusal ? <RefusalNotice refusal={refusal} /> : null}
        {entries.length > MANY ? (
          <div className={styles.seek}>
            <TextInput
              type="search"
              label={t('directory.structures.seek')}
              value={sought.words}
              onChange={(event) => seek({ ...sought, words: event.currentTarget.value })}
            />
            {territories.length > 0 ? (
              <Select
                label={t('directory.structures.onTerritory')}
                value={sought.territory}
                options={[
                  { value: '', label: t('directory.structures.everywhere') },
                  ...territories.map(({ id, name }) => ({ value: id, label: name })),
                ]}
                onChange={(event) => seek({ ...sought, territory: event.currentTarget.value })}
              />
            ) : null}
          </div>
        ) : null}
        {entries.length === 0 ? (
          <EmptyState title={t('directory.structures.none')}>
            <p>{t(keeps ? 'directory.structures.noneKeeper' : 'directory.structures.noneHint')}</p>
          </EmptyState>
        ) : (
          <>
            <p role="status" className={looks.aim}>
              {shown.length < entries.length ? t('directory.structures.found', { count: shown.length }) : null}
            </p>
            <ul className={styles.structures}>
              {shown.map((entry) => (
                <StructureItem key={entry.structure.id} entry={entry} acts={acts} />
              ))}
            </ul>
          </>
        )}
      </section>
      {asked?.what === 'add' ? <AddStructuresDialog structures={structures} onClose={() => ask(null)} /> : null}
      {asked?.what === 'edit' ? <NameStructureDialog structure={asked.structure} onClose={() => ask(null)} /> : null}
      {askedEntry ? <VoiceDialog entry={askedEntry} onClose={() => ask(null)} /> : null}
      {asked?.what === 'merge' ? (
        <MergeStructuresDialog
          directory={directory}
          structure={asked.id}
          other={asked.other}
          onClose={() => ask(null)}
        />
      ) : null}
    </Page>
  )
}
