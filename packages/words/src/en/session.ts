import type { Same } from '../catalogue.ts'
import type { session as french } from '../fr/session.ts'

/** The page of a session, in English. */
export const session: Same<typeof french> = {
  gone: 'This session was put aside, or is not part of the cycle.',
  back: 'Back to the cycle',
  from: 'from {{from}} to {{to}}',
  overnight: 'from {{from}} to {{to}} the next day',
  at: '{{day}} at {{time}}',
  noDay: 'Date to be agreed',
  noTime: 'time to be agreed',
  noPlace: 'Place to be agreed',
  byCall: 'By video call',
  call: 'Join the video call',
  here: 'Where you are: {{when}}',
  zones: {
    paris: 'Paris time',
    guadeloupe: 'Guadeloupe time',
    martinique: 'Martinique time',
    guyane: 'French Guiana time',
    reunion: 'Réunion time',
    mayotte: 'Mayotte time',
    miquelon: 'Saint-Pierre and Miquelon time',
    caledonia: 'New Caledonia time',
    wallis: 'Wallis and Futuna time',
    tahiti: 'Tahiti time',
    marquesas: 'Marquesas time',
    gambier: 'Gambier time',
  },
  cancelled: {
    title: 'This session no longer takes place: it was taken out of the plan.',
    was: 'It was planned on {{when}}.',
    calendars: 'In your calendar',
    hint: 'If you had added it to your calendar, this file cancels it there. Some calendars leave it, crossed out or named “Cancelled”: delete it yourself then.',
    calendar: 'Cancel it in my calendar (.ics)',
    text: 'Text to let people know',
    body: `Hello,

The session “{{session}}” of the cycle “{{cycle}}”, planned on {{when}}, will not take place.

To cancel it in your calendar: {{page}}

See you soon,
The facilitation team`,
  },
  joined: {
    title: 'This session is joined with “{{title}}”: there is only one session for both now.',
    now: 'The session that joins them: {{when}}.',
    answers: 'Your answer counts there if the day is the same. If not, say on its page whether you are coming.',
    hint: 'If you had added this session to your calendar, the first file cancels it there; the other one adds the session that joins them. If it stays, delete it yourself.',
    calendar: 'Cancel it in my calendar (.ics)',
    kept: 'Add “{{title}}” to my calendar (.ics)',
    open: 'See “{{title}}”',
    body: `Hello,

The session “{{session}}” of the cycle “{{cycle}}”, planned on {{when}}, is joined with “{{kept}}”.

When: {{keptWhen}}
Where: {{where}}

To say whether you are coming and to bring your calendar up to date: {{page}}

See you soon,
The facilitation team`,
  },
  edit: 'Edit the session',
  calendar: 'Add to my calendar (.ics)',
  calendarWaits: 'The file for your calendar comes once the date is agreed.',
  steps: 'Steps of the session',
  noSteps: 'No step yet. The facilitation team chooses one in “Prepare the plan”.',
  coming: {
    title: 'Who comes?',
    titleOver: 'Who was coming?',
    over: 'This session is over. Here is what each one had answered.',
    yes_count_one: '{{count}} person comes',
    yes_count_other: '{{count}} people come',
    maybe_count_one: '{{count}} maybe',
    maybe_count_other: '{{count}} maybe',
    no_count_one: '{{count}} does not come',
    no_count_other: '{{count}} do not come',
    pending_count_one: '{{count}} to be confirmed',
    pending_count_other: '{{count}} to be confirmed',
    silent_count_one: '{{count}} without an answer',
    silent_count_other: '{{count}} without an answer',
    nobody: 'Nobody has answered yet.',
    everyone: 'The whole list',
    answerOf: 'Answer of {{name}}',
    answers: {
      yes: 'Comes',
      no: 'Does not come',
      maybe: 'Maybe',
      pending: 'To be confirmed',
      none: 'No answer',
    },
    ownName: 'In their own name',
    waiting: 'Answers are coming…',
  },
  agenda: {
    title: 'Agenda',
    none: 'No agenda yet: it comes with the first step of the session.',
    edit: 'Edit the agenda',
    minutes: '{{minutes}} min',
    over: '{{by}} too long for a session of {{length}}',
    under: '{{by}} left of a session of {{length}}',
    just: 'The agenda fits the session ({{length}})',
    activity: 'Activity',
    minutesOf: 'Length of “{{title}}” (minutes)',
    up: 'Move “{{title}}” up',
    down: 'Move “{{title}}” down',
    remove: 'Remove “{{title}}”',
    add: 'Add an activity',
    newTitle: 'New activity',
    leading: 'Prompt',
    leadingOf: '(activity “{{title}}”)',
    mode: 'Way of working',
    modes: {
      plenary: 'All together',
      'hidden-writing': 'Each one writes, unseen by the others',
      sharing: 'Sharing',
      vote: 'Vote',
      breakout: 'In groups',
      break: 'Break',
    },
    place: 'Where',
    noPlace: 'Without a board',
    samePlace: 'The present zone',
    prompt: 'Prompt',
    promptHint: 'What people are asked, in a sentence or two.',
    reset: 'Back to the template',
    resetDone: 'The agenda of the template is back; nothing changes before “Save”.',
    titleMissing: 'Give the activity a title.',
    minutesWrong: 'Between 1 and {{most}} minutes.',
    moved: '“{{title}}”: place {{place}} of {{count}}',
    removed: '“{{title}}” removed from the agenda',
  },
  prepare: {
    title: 'To prepare',
    hint: 'For the facilitation team.',
    prompts: 'Prompts of the activities',
  },
  texts: {
    title: 'Texts to send',
    hint: 'Tablée sends no e-mail: copy the text, adjust it, send it the way you usually do.',
    invitation: 'Invitation',
    reminder: 'Reminder',
    reminderWaits: 'The text of the reminder comes once the date is agreed.',
    copy: 'Copy',
    copied: 'Text copied',
    copyFailed: 'Copying was not possible: the text is selected, copy it yourself.',
    noLink:
      'The link for participants is not known to this device. If you make a new one, the old one will stop working; people who already came in keep their access.',
    toAccess: 'Make a new link',
    invitationBody: `Hello,

You are invited to the session “{{session}}” of the cycle “{{cycle}}”.

When: {{when}}
Where: {{where}}

On the agenda:
{{agenda}}

{{way}}

Please say whether you are coming, on this page: {{page}}

See you soon,
The facilitation team`,
    reminderBody: `Hello,

A short reminder: the session “{{session}}” of the cycle “{{cycle}}” takes place {{when}}.

Where: {{where}}

{{way}}

If you have not answered yet, tell us here whether you are coming: {{page}}

See you soon,
The facilitation team`,
    wayIn: 'To take part, without an account or an installation: {{link}}',
    wayBack: 'To take part, open your usual link.',
    callLink: 'video call: {{link}}',
  },
  form: {
    title: 'Edit the session',
    name: 'Title',
    nameMissing: 'Give the session a title.',
    day: 'Date',
    dayMoved: 'Those who had answered will be asked again for this date.',
    from: 'Start time',
    minutes: 'Length (minutes)',
    minutesWrong: 'Between {{least}} and {{most}} minutes.',
    place: 'Place',
    placePlaceholder: 'Community centre, room 2',
    link: 'Link of the video call',
    linkHint: 'An address that begins with https://',
    linkWrong: 'Write a complete address, which begins with https://',
    save: 'Save',
    saved: 'Session saved.',
    changedBy: '“{{title}}” has just been changed by {{name}}. What you entered is kept here: save again to apply it.',
  },
}
