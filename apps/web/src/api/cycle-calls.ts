import type { ChangeLive, ChangeParticipant, CycleId, InvitationId, ParticipantId, Role, ToldAway } from '@tablee/model'
import { InvitationLink, Invitations, LiveChanged, People } from '@tablee/model'
import { NOTHING, request } from './request.ts'

// One function per call made inside a cycle (/api/openapi.json).

export const leaveCycle = (cycle: CycleId) => request('DELETE', `/api/cycles/${cycle}/me`, NOTHING)
export const tellTold = (cycle: CycleId, body: ToldAway) =>
  request('POST', `/api/cycles/${cycle}/me/told`, NOTHING, body)
export const makeReturnLink = (cycle: CycleId) => request('POST', `/api/cycles/${cycle}/return-link`, InvitationLink)
export const changeLive = (cycle: CycleId, body: ChangeLive) =>
  request('POST', `/api/cycles/${cycle}/live`, LiveChanged, body)

export const fetchPeople = (cycle: CycleId) => request('GET', `/api/cycles/${cycle}/participants`, People)
export const changeParticipant = (cycle: CycleId, participant: ParticipantId, body: ChangeParticipant) =>
  request('PUT', `/api/cycles/${cycle}/participants/${participant}`, NOTHING, body)

export const fetchInvitations = (cycle: CycleId) => request('GET', `/api/cycles/${cycle}/invitations`, Invitations)
export const renewInvitation = (cycle: CycleId, role: Role) =>
  request('POST', `/api/cycles/${cycle}/invitations`, InvitationLink, { role })
export const revokeInvitation = (cycle: CycleId, invitation: InvitationId) =>
  request('DELETE', `/api/cycles/${cycle}/invitations/${invitation}`, NOTHING)
