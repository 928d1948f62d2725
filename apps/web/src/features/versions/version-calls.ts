import type { CycleId, StepId, VersionId } from '@tablee/model'
import type { RestoreWish } from '@tablee/model/versions'
import { VersionKept, Versions } from '@tablee/model/versions'
import { request, requestFile } from '../../api/request.ts'

// The calls about versions of a step (/api/openapi.json).

const pathOf = (cycle: CycleId, step: StepId): string => `/api/cycles/${cycle}/steps/${step}/versions`

export const fetchVersions = (cycle: CycleId, step: StepId) => request('GET', pathOf(cycle, step), Versions)
export const fetchVersionBytes = (cycle: CycleId, step: StepId, version: VersionId) =>
  requestFile(`${pathOf(cycle, step)}/${version}`)
export const keepVersion = (cycle: CycleId, step: StepId, body: { readonly id: VersionId; readonly name: string }) =>
  request('POST', pathOf(cycle, step), VersionKept, body)
export const nameVersion = (cycle: CycleId, step: StepId, version: VersionId, name: string | null) =>
  request('PUT', `${pathOf(cycle, step)}/${version}`, VersionKept, { name })
export const restoreVersion = (
  cycle: CycleId,
  step: StepId,
  version: VersionId,
  body: { readonly before: VersionId; readonly wish: RestoreWish },
) => request('POST', `${pathOf(cycle, step)}/${version}/restore`, VersionKept, body)
