import type { CreateCycle, JoinCycle } from '@tablee/model'
import { AccessGiven, CycleCreated, Host, InvitationPreview, MyCycles } from '@tablee/model'
import { request } from './request.ts'

// One function per call made outside of a cycle (/api/openapi.json).

export const fetchHost = () => request('GET', '/api/host', Host)
export const fetchMyCycles = () => request('GET', '/api/cycles', MyCycles)
export const createCycle = (body: CreateCycle) => request('POST', '/api/cycles', CycleCreated, body)
export const openDemonstration = () => request('POST', '/api/demo', AccessGiven)
export const previewInvitation = (invitation: string) =>
  request('POST', '/api/invitations/preview', InvitationPreview, { invitation })
export const joinCycle = (body: JoinCycle) => request('POST', '/api/access', AccessGiven, body)
export const returnToCycle = (secret: string) => request('POST', '/api/return', AccessGiven, { secret })
