import type { Same } from '../catalogue.ts'
import type { sync as fr } from '../fr/sync.ts'

export const sync: Same<typeof fr> = {
  save: {
    saved: 'Saved',
    at: ' at {{time}}',
    waiting: 'Waiting ({{count}})',
    connecting: 'Connecting…',
    offline: 'Offline',
    offlineWriting: ': your changes are kept here',
    offlineAtRelay: ': this page can be read, and changed once the connection is back',
    offlineReading: ': trying to come back',
    asking: 'Offline: nothing can be changed here until the connection is back. What you typed stays.',
    back: 'The connection is back',
    readOnly: 'Read only',
  },
  refusals: {
    'no-access': 'This device has no access to this content. Open your invitation link or your return link.',
    revoked: 'Your access was withdrawn. Ask the facilitation team.',
    unknown: 'This content does not exist, or no longer does.',
    epoch: 'This content was put back to an earlier state. What you had written since could not be added to it.',
    'read-only': 'Writing was closed while you were writing. You may ask the facilitation team to open it again.',
    'not-owned': 'The server did not recognise these changes as yours.',
    gap: 'The server lacked part of what came before your changes.',
    malformed:
      'The server could not read these changes. Reload the page; if it happens again, tell the person who hosts Tablée.',
    root: 'These changes hold something that Tablée cannot save.',
    'drawing-closed': 'Drawing was closed while you were drawing. You can ask the facilitation team to open it again.',
    'question-validated':
      'This question has been validated meanwhile: it can no longer be removed, changed into something else or merged.',
    sealed: 'These changes deleted cards. A card is removed, never deleted.',
    content: 'These changes hold something that Tablée cannot save.',
    depth: 'This text holds too many lists within lists.',
    'too-large': 'That was too much content at once. Add it in several pieces.',
    'document-full': 'This part of the cycle is full. Tell the facilitation team.',
    rate: 'Too many changes in a short time. Nothing is lost: the connection will resume by itself.',
    'too-many':
      'Tablée is open in too many tabs, or too many people are here. Close the tabs you do not need: the connection will resume by itself.',
    unreadable: 'This content cannot be read for now. Nothing is lost: we are trying again.',
    restart: 'The server is restarting. The connection will resume by itself.',
    behind: 'Your connection is too slow to follow. The connection will resume by itself.',
  },
  filling: {
    label: 'Room left',
    board: { half: 'This board is filling up: it is half full.', nearly: 'This board is almost full.' },
    step: {
      half: 'This step is filling up: half of its room is taken.',
      nearly: 'This step is almost full.',
    },
    part: {
      half: 'This part of the cycle is filling up: half of its room is taken.',
      nearly: 'This part of the cycle is almost full.',
    },
    plan: 'Plan what comes next in another step: removing cards does not free any room.',
    tellOfStep:
      'Tell the facilitation team: what comes next will go into another step. Removing cards does not free any room.',
    tellTeam: 'Tell the facilitation team.',
    tellHost: 'Tell whoever hosts Tablée.',
    understood: 'Got it',
  },
  rescue: {
    title: 'Part of what you wrote could not be saved',
    see: 'See what it is',
  },
}
