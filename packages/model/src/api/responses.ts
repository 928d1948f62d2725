import * as z from 'zod/mini'
import { CycleId, ExportId, InvitationId, ParticipantId, PictureId, StructureId } from '../ids/ids.ts'
import type { Live as LiveFacts } from '../live/live.ts'
import { Home, Live } from '../live/live.ts'
import { Role } from '../people/role.ts'
import { Structure } from '../people/structure.ts'
import { Language } from '../words/words.ts'

/** GET /api/host: what the home page needs to know of this installation. */
export const Host = z.object({
  /** Creating a cycle asks for the host's key. */
  createKey: z.boolean(),
})
export type Host = z.infer<typeof Host>

/** A cycle as the lists of a device show it. */
export const CycleSummary = z.object({
  id: CycleId,
  title: z.string(),
  territory: z.string(),
  role: Role,
  demo: z.boolean(),
  /** When it will be deleted by itself (ms), for a demonstration. */
  expiresAt: z.nullable(z.number()),
  visitedAt: z.number(),
})
export type CycleSummary = z.infer<typeof CycleSummary>

/** GET /api/cycles: the cycles that this device has access to, the last visited first. */
export const MyCycles = z.object({ cycles: z.array(CycleSummary) })

/** A link just made: its secret is shown this once, and only its hash is kept. */
export const InvitationLink = z.object({ secret: z.string(), link: z.string() })
export type InvitationLink = z.infer<typeof InvitationLink>

/** POST /api/cycles → 201 */
export const CycleCreated = z.object({
  cycle: CycleId,
  invitations: z.object({ facilitation: InvitationLink, participant: InvitationLink, observer: InvitationLink }),
})
export type CycleCreated = z.infer<typeof CycleCreated>

/** POST /api/invitations/preview */
export const InvitationPreview = z.object({
  cycle: CycleId,
  title: z.string(),
  territory: z.string(),
  language: Language,
  role: Role,
  structures: z.array(Structure),
  /** Whether a board is open to writing: who joins is led there. */
  boardOpen: z.boolean(),
  /** Set when this device already has access: joining again is not needed. */
  already: z.nullable(z.object({ participant: ParticipantId, name: z.string(), role: Role })),
})
export type InvitationPreview = z.infer<typeof InvitationPreview>

/**
 * GET /api/cycles/:cycle/me, POST /api/demo → 201, POST /api/access → 201, POST /api/return → 201: who one is, and the facts as they are.
 * Nothing else is to be asked before the documents of the cycle can be opened.
 */
export const Seat = z.object({
  participant: ParticipantId,
  name: z.string(),
  role: Role,
  structure: z.nullable(StructureId),
  cycle: z.object({
    id: CycleId,
    title: z.string(),
    territory: z.string(),
    language: Language,
    demo: z.boolean(),
    expiresAt: z.nullable(z.number()),
  }),
  /** When one was last here before this visit (ms); null on the first. */
  awaySince: z.nullable(z.number()),
  /** Whether one was told of it, on this device or another. */
  awayTold: z.boolean(),
  /** False on plain http beyond loopback: the page says that the connection is not protected. */
  protected: z.boolean(),
  live: Live,
  /** How many cards are shown of the homes that one may read, as far as the relay knows at once: their documents say it later. */
  counts: z.array(z.object({ home: Home, cards: z.int().check(z.nonnegative()) })),
})

/** How many cards are shown of a home. */
export type HomeCount = z.infer<typeof Seat>['counts'][number]

/** Who someone is in a cycle. */
export type Me = Omit<z.infer<typeof Seat>, 'live' | 'counts'>
export type Seat = Me & { readonly live: LiveFacts; readonly counts: readonly HomeCount[] }

/** A person as others of the cycle see them; `name` is null once they were erased. */
export const Person = z.object({
  id: ParticipantId,
  name: z.nullable(z.string()),
  role: Role,
  structure: z.nullable(StructureId),
  joinedAt: z.number(),
  removed: z.boolean(),
})
export type Person = z.infer<typeof Person>

/** GET /api/cycles/:cycle/participants */
export const People = z.object({ people: z.array(Person) })

/** GET /api/cycles/:cycle/invitations: without their secrets, which are not kept. */
export const Invitations = z.object({
  invitations: z.array(
    z.object({ id: InvitationId, role: Role, createdAt: z.number(), expiresAt: z.nullable(z.number()) }),
  ),
})
export type Invitations = z.infer<typeof Invitations>

/** POST /api/cycles/:cycle/live */
export const LiveChanged = z.object({ live: Live })

/** POST /api/cycles/:cycle/exports → 202, and GET …/exports/:export while it is being made */
export const ExportTicket = z.object({
  export: ExportId,
  state: z.enum(['waiting', 'ready', 'failed']),
  href: z.string(),
})
export type ExportTicket = z.infer<typeof ExportTicket>

/** POST /api/cycles/:cycle/pictures: the picture as it is kept, and its size in pixels */
export const PictureTaken = z.object({ picture: PictureId, width: z.number(), height: z.number() })
export type PictureTaken = z.infer<typeof PictureTaken>
