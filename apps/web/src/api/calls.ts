import type { CreateCycle, JoinCycle } from '@tablee/model'
import { CycleCreated, Host, InvitationPreview, MyCycles, Seat } from '@tablee/model'
import { request } from './request.ts'

// One function per call made outside of a cycle (/api/openapi.json).

export const fetchHost = () => request('GET', '/api/host', Host)
export const fetchMyCycles = () => request('GET', '/api/cycles', MyCycles)
export const createCycle = (body: CreateCycle) => request('POST', '/api/cycles', CycleCreated, body)
export const openDemonstration = () => request('POST', '/api/demo', Seat)
export const previewInvitation = (invitation: string) =>
  request('POST', '/api/invitations/preview', InvitationPreview, { invitation })
export const joinCycle = (body: JoinCycle) => request('POST', '/api/access', Seat, body)
export const returnToCycle = (secret: string) => request('POST', '/api/return', Seat, { secret })
