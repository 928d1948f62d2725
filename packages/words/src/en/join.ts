import type { Same } from '../catalogue.ts'
import type { join as fr } from '../fr/join.ts'

export const join: Same<typeof fr> = {
  title: 'Join the cycle',
  invitedAs: {
    facilitation: 'You are invited to the facilitation team: you prepare and run the cycle.',
    participant: 'You are invited to take part: you read and you write.',
    observer: 'You are invited to observe: you read what is shared, without writing.',
  },
  already: {
    title: 'You already have your seat',
    resume: 'Resume as {{name}}',
    other: 'Join as someone else',
  },
  name: 'Your first name or a pseudonym',
  nameMissing: 'Give a first name or a pseudonym.',
  mine: {
    for: 'You come',
    forMyself: 'In my own name (resident, parent)',
    structure: 'Your organisation',
    structureMissing: 'Choose your organisation, or come in your own name.',
    noStructure: 'No organisation yet: type the name of yours.',
    structureTypeMissing: 'Choose the type of your organisation.',
  },
  theirs: {
    for: 'This person comes',
    forMyself: 'In their own name (resident, parent)',
    structure: 'Their organisation',
    structureMissing: 'Choose their organisation, or say that they come in their own name.',
    noStructure: 'No organisation yet: type the name of theirs.',
    structureTypeMissing: 'Choose the type of their organisation.',
  },
  forStructure: 'For an organisation',
  structureHint: 'Search for it, or type its name to add it.',
  addStructure: 'Add “{{name}}”',
  structureType: 'Type of organisation',
  structureTypeChoose: 'Choose…',
  submit: 'Join',
  privacy: {
    short: 'Only your first name and organisation are asked for. The people of the cycle see them.',
    more: 'Your data and your rights',
    who: { title: 'Who', body: 'The facilitation team of the cycle, on its network’s own server.' },
    why: {
      title: 'Why',
      body: 'To know who contributes and for which organisation. Nothing else: no tracking, no advertising.',
    },
    howLong: {
      title: 'For how long',
      body: 'Your name is erased 90 days after the restitution; the cycle, one year after its last activity.',
    },
    rights: { title: 'Your rights', body: 'To see, correct or have erased what concerns you, at any time.' },
    contact: { title: 'Whom to ask', body: 'The facilitation team, who sent you this link.' },
  },
  noSecret: {
    title: 'Open your invitation link',
    body: 'To join a cycle, open the link that the facilitation team sent you, or paste it here.',
    paste: 'Invitation link',
    other: 'Try another link',
    go: 'Continue',
    wrong: 'This link does not look like an invitation. Copy the whole of it.',
  },
  return: {
    title: 'Back to your seat',
    waiting: 'We are finding your seat…',
    noSecret: 'This return link is incomplete. Copy the whole of it.',
  },
}
