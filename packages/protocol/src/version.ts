/** Version of the wire. A test holds it against a hash of the schemas: who changes one changes the other. */
export const PROTOCOL_VERSION = 1

/** The subprotocol of a tab's connection; the relay refuses one that it does not speak. */
export const SUBPROTOCOL = `tablee.${PROTOCOL_VERSION}` as const
