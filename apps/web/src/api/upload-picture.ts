import type { CycleId, DocumentName } from '@tablee/model'
import { PictureTaken } from '@tablee/model'
import { requestWithBytes } from './request.ts'

/** Keeps a picture on the relay, to be drawn in `document`. */
export const uploadPicture = (cycle: CycleId, document: DocumentName, picture: Blob) =>
  requestWithBytes(`/api/cycles/${cycle}/pictures?document=${document}`, PictureTaken, picture)

/** Where a picture is shown from. */
export const picturePath = (cycle: CycleId, { picture }: Pick<PictureTaken, 'picture'>): string =>
  `/api/cycles/${cycle}/pictures/${picture}`
