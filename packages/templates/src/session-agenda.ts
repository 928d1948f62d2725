import type { ActivitySpec, Agenda, Language, PlannedSession, PlannedStep, Words } from '@tablee/model'
import { inLanguage, joinAgendas, runsActivity } from '@tablee/model'
import { findStepTemplate } from './step-templates.ts'
import { templates } from './templates.ts'

/** What is followed in a session that runs some of `steps`: its own agenda, but for what is done of a step that it does not run, else that of the templates, in `language`; each activity with its prompt. */
export function sessionAgenda(
  session: Pick<PlannedSession, 'steps' | 'agenda'>,
  steps: readonly PlannedStep[],
  language: Language,
): Agenda {
  if (!session.agenda) return templateAgenda(session, steps, language)
  const run = session.steps.flatMap((id) => steps.find((step) => step.id === id) ?? [])
  return joinAgendas([
    session.agenda
      .filter((activity) => runsActivity(session, activity))
      .map((activity) => {
        const prompt = activity.prompt ?? activityPrompt(activity.key, run)
        return { ...activity, prompt: typeof prompt === 'string' ? prompt : prompt ? inLanguage(prompt, language) : '' }
      }),
  ])
}

/** The agenda that the templates give to these steps run in one session: made for them together where there is one, else one after the other. */
export function templateAgenda(
  session: Pick<PlannedSession, 'steps'>,
  steps: readonly PlannedStep[],
  language: Language,
): Agenda {
  const run = session.steps.flatMap((id) => steps.find((step) => step.id === id) ?? [])
  const together = agendaTogether(run.map(({ key }) => key))
  const specs = together ? [together] : run.map(({ key }) => findStepTemplate(key)?.agenda ?? [])
  return joinAgendas(
    specs.map((activities, index) =>
      activities.map((activity) =>
        planned(activity, together ? stepOf(activity, run) : (run[index] ?? null), language),
      ),
    ),
  )
}

/** Whether a template has one agenda for just these steps together. */
export function hasAgendaTogether(keys: readonly string[]): boolean {
  return agendaTogether(keys) !== null
}

/** What the template asks of people in an activity of the first versions, which kept no prompt; null for one that was added since. */
function activityPrompt(key: string, steps: readonly PlannedStep[]): Words | null {
  const own = key.replace(/-\d+$/, '')
  const specs = [
    agendaTogether(steps.map((step) => step.key)) ?? [],
    ...steps.map((step) => findStepTemplate(step.key)?.agenda ?? []),
  ]
  const activities = specs.flat()
  return (
    (activities.find((activity) => activity.key === key) ?? activities.find((activity) => activity.key === own))
      ?.prompt ?? null
  )
}

function agendaTogether(keys: readonly string[]): readonly ActivitySpec[] | null {
  if (keys.length < 2) return null
  const wanted = keys.toSorted().join(' ')
  const sessions = templates.flatMap((template) => template.sessions)
  return sessions.find(({ steps, agenda }) => agenda && steps.toSorted().join(' ') === wanted)?.agenda ?? null
}

function stepOf({ board }: ActivitySpec, steps: readonly PlannedStep[]): PlannedStep | null {
  return steps.find(({ boards }) => boards.some(({ key }) => key === board)) ?? steps[0] ?? null
}

function planned(activity: ActivitySpec, step: PlannedStep | null, language: Language): Agenda[number] {
  const { key, title, minutes, mode, board, zone, prompt } = activity
  return {
    key,
    title: inLanguage(title, language),
    minutes,
    mode,
    step: step?.id ?? null,
    board,
    zone,
    prompt: inLanguage(prompt, language),
  }
}
