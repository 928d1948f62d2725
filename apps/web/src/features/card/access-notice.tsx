import type { OpenDocument } from '@tablee/provider'
import { Notice, useAnnounce, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useEffect } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'

/** Says why the cards of `document` can only be read, or not at all; nothing when they can be written. */
export function AccessNotice({
  document,
  writable,
  isAside = false,
}: {
  readonly document: OpenDocument
  readonly writable: boolean
  /** Its step was put aside. */
  readonly isAside?: boolean
}): ReactNode {
  const { t } = useWords()
  const { me } = useCycle()
  const { line, loaded } = useStore(document.status)
  if (line === 'refused' && !loaded) return <Sentence kind="warning" words={t('list.notShared')} />
  if (!loaded)
    return line === 'offline' ? (
      <Sentence kind="warning" words={t('list.offlineEmpty')} />
    ) : (
      <p role="status">{t('common.loading')}</p>
    )
  if (writable) return null
  if (isAside) return <ReadOnlySentence words={t('list.aside')} />
  return <ReadOnlySentence words={t(me.role === 'observer' ? 'list.observing' : 'list.closed')} />
}

/** Aloud too: it may come while someone writes. */
function ReadOnlySentence({ words }: { readonly words: string }): ReactNode {
  const announce = useAnnounce()
  useEffect(() => announce(words), [announce, words])
  return <Sentence kind="info" words={words} />
}

function Sentence({ kind, words }: { readonly kind: 'info' | 'warning'; readonly words: string }): ReactNode {
  return (
    <Notice kind={kind}>
      <p>{words}</p>
    </Notice>
  )
}
