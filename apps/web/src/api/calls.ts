import type { ChangeLive, ChangeParticipant, CreateCycle, CycleId, InvitationId, JoinCycle, ParticipantId, Role } from '@tablee/model'
import {
  AccessGiven,
  CycleCreated,
  Host,
  InvitationLink,
  InvitationPreview,
  Invitations,
  LiveChanged,
  Me,
  MyCycles,
  People,
} from '@tablee/model'
import { NOTHING, request } from './request.ts'

// One function per call of the relay's API (/api/openapi.json).

export const fetchHost = () => request('GET', '/api/host', Host)
export const fetchMyCycles = () => request('GET', '/api/cycles', MyCycles)
export const createCycle = (body: CreateCycle) => request('POST', '/api/cycles', CycleCreated, body)
export const openDemonstration = () => request('POST', '/api/demo', AccessGiven)
export const previewInvitation = (invitation: string) => request('POST', '/api/invitations/preview', InvitationPreview, { invitation })
export const joinCycle = (body: JoinCycle) => request('POST', '/api/access', AccessGiven, body)
export const returnToCycle = (secret: string) => request('POST', '/api/return', AccessGiven, { secret })

export const fetchMe = (cycle: CycleId) => request('GET', `/api/cycles/${cycle}/me`, Me)
export const leaveCycle = (cycle: CycleId) => request('DELETE', `/api/cycles/${cycle}/me`, NOTHING)
export const makeReturnLink = (cycle: CycleId) => request('POST', `/api/cycles/${cycle}/return-link`, InvitationLink)
export const changeLive = (cycle: CycleId, body: ChangeLive) => request('POST', `/api/cycles/${cycle}/live`, LiveChanged, body)

export const fetchPeople = (cycle: CycleId) => request('GET', `/api/cycles/${cycle}/participants`, People)
export const changeParticipant = (cycle: CycleId, participant: ParticipantId, body: ChangeParticipant) =>
  request('PUT', `/api/cycles/${cycle}/participants/${participant}`, NOTHING, body)

export const fetchInvitations = (cycle: CycleId) => request('GET', `/api/cycles/${cycle}/invitations`, Invitations)
export const renewInvitation = (cycle: CycleId, role: Role) => request('POST', `/api/cycles/${cycle}/invitations`, InvitationLink, { role })
export const revokeInvitation = (cycle: CycleId, invitation: InvitationId) =>
  request('DELETE', `/api/cycles/${cycle}/invitations/${invitation}`, NOTHING)
