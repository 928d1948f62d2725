import type { Person } from '@tablee/model'
import { Button, Dialog, LogOut, Notice, UserRound, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { makeReturnLink } from '../../api/cycle-calls.ts'
import { RefusalNotice } from '../../api/refusal-notice.tsx'
import type { ApiRefusal } from '../../api/request.ts'
import { dialogOnDemand } from '../../app/dialog-on-demand.tsx'
import { useCycle } from '../../cycle/cycle-context.ts'
import { SharedLink } from '../links/shared-link.tsx'
import styles from './my-seat.module.css'
import { useMyStructure } from './use-my-structure.ts'

const ChangePersonDialog = dialogOnDemand(
  async () => (await import('../access/change-person-dialog.tsx')).ChangePersonDialog,
  'entrance',
)

/** Who I am in the cycle, and how I come back. */
export function MySeat(): ReactNode {
  const { t } = useWords()
  const { cycle, me, people, save, rescues, leave: leaveCycle } = useCycle()
  const known = useStore(people).get(me.participant)
  const [changing, setChanging] = useState<Person | null>(null)
  const unsaved = useStore(save).pending > 0
  const isRescued = useStore(rescues.files).length > 0
  const mine = useMyStructure()
  const [, navigate] = useLocation()
  const [link, setLink] = useState<string | null>(null)
  const [leaving, setLeaving] = useState(false)
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null)

  const make = async (): Promise<void> => {
    setRefusal(null)
    const result = await makeReturnLink(cycle)
    if (result.ok) setLink(result.value.link)
    else setRefusal(result.error)
  }
  const leave = async (): Promise<void> => {
    const result = await leaveCycle()
    setLeaving(false)
    if (result.ok) navigate('/', { replace: true })
    else setRefusal(result.error)
  }
  return (
    <section aria-labelledby="me" className={styles.seat}>
      <h2 id="me">{t('overview.me.title')}</h2>
      <div className={styles.who}>
        <span className={styles.picture}>
          <UserRound aria-hidden="true" size={24} />
        </span>
        <div>
          <p className={styles.name}>{me.name}</p>
          <p>{mine.name ?? t('cycle.me.ownName')}</p>
          <p>{t(`common.roles.${me.role}`)}</p>
        </div>
      </div>
      {mine.said === '' ? null : <p>{mine.said}</p>}
      {known ? (
        <Button look="quiet" onClick={() => setChanging(known)} className={styles.leave}>
          {t('overview.me.change')}
        </Button>
      ) : null}
      {changing ? <ChangePersonDialog person={changing} roles={false} onClose={() => setChanging(null)} /> : null}
      <p className={styles.hint}>{t('overview.me.returnHint')}</p>
      {link ? (
        <SharedLink link={link} label={t('overview.me.returnLink')} focused />
      ) : (
        <Button onClick={() => void make()}>{t('overview.me.make')}</Button>
      )}
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      <Button
        look="quiet"
        icon={<LogOut aria-hidden="true" />}
        onClick={() => setLeaving(true)}
        className={styles.leave}
      >
        {t('overview.me.forget')}
      </Button>
      <Dialog
        open={leaving}
        onOpenChange={setLeaving}
        title={t('overview.me.forgetTitle')}
        description={t('overview.me.forgetBody')}
        actions={
          <>
            <Button look="danger" onClick={() => void leave()}>
              {t('overview.me.forgetConfirm')}
            </Button>
            <Button onClick={() => setLeaving(false)}>{t('common.cancel')}</Button>
          </>
        }
      >
        {unsaved || isRescued ? (
          <Notice kind="warning">
            <p>{t('overview.me.forgetUnsaved')}</p>
          </Notice>
        ) : null}
      </Dialog>
    </section>
  )
}
