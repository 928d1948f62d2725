/** Why the relay closes a socket; 1012 and 1013 are the registered codes for « restart » and « try again later ». */
export const CLOSE = {
  noAccess: 4401,
  revoked: 4403,
  unknown: 4404,
  epoch: 4409,
  tooLarge: 4413,
  /** Bytes that are not what the protocol or the gate allows; the client resynchronises from a fresh document. */
  refused: 4422,
  rate: 4429,
  restart: 1012,
  full: 1013,
} as const

/** One of the codes of `CLOSE`. */
export type CloseCode = (typeof CLOSE)[keyof typeof CLOSE]
