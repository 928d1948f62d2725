import type { Translate } from '@tablee/words'
import type { ApiRefusal } from './request.ts'

/** What a refusal says to the reader: a title in a few words, and what to do. */
export function refusalWords(refusal: ApiRefusal, t: Translate): { readonly title: string; readonly sentence: string } {
  const { code } = refusal
  if (code === 'unreachable') return { title: t('common.unreachable.title'), sentence: t('common.unreachable.body') }
  if (code === 'unreadable') return { title: t('problems.titles.internal'), sentence: t('problems.internal') }
  return { title: t(`problems.titles.${code}`), sentence: t(`problems.${code}`) }
}
