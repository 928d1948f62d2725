import type { Same } from '../catalogue.ts'
import type { common as fr } from '../fr/common.ts'

export const common: Same<typeof fr> = {
  product: 'Tablée',
  visitor: 'Guest',
  close: 'Close',
  cancel: 'Cancel',
  optional: 'optional',
  loading: 'One moment…',
  slow: 'This takes longer than usual. Check your connection: we keep trying.',
  retry: 'Try again',
  copy: 'Copy the link',
  copied: 'Link copied',
  copyFailed: 'Copying did not work. Select the link, then copy it.',
  question: 'Question {{number}}',
  language: 'Language',
  proposals: 'Proposals',
  skip: 'Skip to content',
  backHome: 'Back to the home page',
  views: {
    label: 'Change view',
    board: 'Board',
    list: 'List',
    chains: 'Chains',
    table: 'Table',
    boardTable: 'Table of the board',
  },
  roles: {
    facilitation: 'Facilitation team',
    participant: 'Participant',
    observer: 'Observer',
  },
  unprotected: 'The connection to this site is not protected (http). Write nothing sensitive here.',
  unprotectedShort: 'Unprotected connection (http)',
  neverName: 'Name no child, no family, no situation that could be recognised.',
  unreachable: {
    title: 'Tablée does not answer',
    body: 'Check your connection, then try again. Nothing you typed is lost.',
  },
  unloaded: {
    title: 'This part of the page could not be loaded',
    body: 'Check your connection, then try again. Nothing of what you wrote is lost.',
  },
  crash: {
    title: 'This page has stopped',
    body: 'What was saved is safe. Reload the page to go on.',
    reload: 'Reload the page',
  },
  notFound: {
    title: 'This page does not exist',
    body: 'The address may be incomplete. Check the link you were given, or start again from the home page.',
  },
  footer: {
    privacy: 'What you write stays on your network’s own server: no tracking, no advertising, nothing leaves it.',
    licences: 'Licences and notices',
  },
  hereOne: '{{name}} is here',
  hereTwo: '{{first}} and {{second}} are here',
  hereMany: '{{name}} and {{count}} others are here',
}
