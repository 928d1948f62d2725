import type { ChangePlan, Coming, CycleId, ParticipantId, SessionId } from '@tablee/model'
import { PlanChanged, Registrations } from '@tablee/model'
import { NOTHING, request } from '../../api/request.ts'

// The calls of the pages where a cycle is planned (/api/openapi.json).

export const changePlan = (cycle: CycleId, body: ChangePlan) =>
  request('POST', `/api/cycles/${cycle}/plan`, PlanChanged, body)
export const fetchRegistrations = (cycle: CycleId) =>
  request('GET', `/api/cycles/${cycle}/registrations`, Registrations)
export const register = (cycle: CycleId, session: SessionId, participant: ParticipantId, coming: Coming | null) =>
  request('PUT', `/api/cycles/${cycle}/sessions/${session}/registrations/${participant}`, NOTHING, { coming })
