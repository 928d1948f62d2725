import type { Agenda, PlannedActivity } from '@tablee/model'
import { MOST_ACTIVITY_MINUTES } from '@tablee/model'

/** An activity as it is being filled in: its length is text until it is written. */
export type Draft = Omit<PlannedActivity, 'minutes' | 'prompt'> & { readonly minutes: string; readonly prompt: string }

export function draftsOf(agenda: Agenda): readonly Draft[] {
  return agenda.map((activity) => ({
    ...activity,
    minutes: String(activity.minutes),
    prompt: activity.prompt ?? '',
  }))
}

/** The agenda that the drafts make; a length that is none yet counts for nothing. */
export function agendaOf(drafts: readonly Draft[]): PlannedActivity[] {
  return drafts.map((draft) => ({ ...draft, minutes: isLength(draft.minutes) ? Number(draft.minutes) : 0 }))
}

export function isLength(text: string): boolean {
  return /^\s*\d{1,3}\s*$/.test(text) && Number(text) >= 1 && Number(text) <= MOST_ACTIVITY_MINUTES
}
