import type { Audience, StreamName } from '#shared/core/stream.ts'
import type { Sockets, VecheSocket } from './socket.ts'

/** The running figures of a stream, by audience, as they travel. */
export type Figures = Readonly<Record<Audience, object>>

export type LiveDeps = {
  readonly sockets: () => Pick<Sockets, 'tell' | 'online' | 'people' | 'isFollowed'>
  /** Supports and tallies of the running polls. */
  readonly tally: (stream: StreamName) => Promise<Figures>
  /** How many have joined. */
  readonly joined: (stream: StreamName) => Promise<Figures>
}

/** Tallies go out five times a second at most, presence once a second. */
const pace = { tally: 200, presence: 1000 }
type Kind = keyof typeof pace
type Slot = { figures: Promise<Figures> | undefined; timer: NodeJS.Timeout | undefined; dirty: boolean }

/** Sends what may be lost: figures that the next packet replaces. They are counted from the tables, never added up in passing. */
export function createLive({ sockets, tally, joined }: LiveDeps) {
  const slots: Record<Kind, Map<StreamName, Slot>> = { tally: new Map(), presence: new Map() }
  const counts: Record<Kind, (stream: StreamName) => Promise<Figures>> = { tally, presence: joined }

  const slotOf = (kind: Kind, stream: StreamName): Slot => {
    const slot = slots[kind].get(stream) ?? { figures: undefined, timer: undefined, dirty: false }
    slots[kind].set(stream, slot)
    return slot
  }

  /** The figures changed: they are counted anew, and told soon to whoever follows. */
  function changed(kind: Kind, stream: StreamName): void {
    const slot = slotOf(kind, stream)
    slot.dirty = true
    slot.timer ??= setTimeout(() => void send(kind, stream, slot), pace[kind]).unref()
  }

  async function send(kind: Kind, stream: StreamName, slot: Slot): Promise<void> {
    try {
      if (sockets().isFollowed(stream)) {
        const figures = await fresh(kind, stream, slot)
        for (const audience of ['public', 'staff'] as const)
          sockets().tell(stream, audience, kind, content(kind, stream, audience, figures[audience]))
      } else {
        slots[kind].delete(stream)
      }
    } catch {
      // The database is away; whoever brings it back changes something, and figures follow.
    } finally {
      slot.timer = undefined
      if (slot.dirty && sockets().isFollowed(stream)) changed(kind, stream)
    }
  }

  function fresh(kind: Kind, stream: StreamName, slot: Slot): Promise<Figures> {
    if (slot.dirty || !slot.figures) {
      slot.dirty = false
      slot.figures = counts[kind](stream)
      slot.figures.catch(() => (slot.figures = undefined))
    }
    return slot.figures
  }

  /** Which of the accounts are here is the staff's alone. */
  function content(kind: Kind, stream: StreamName, audience: Audience, figures: object): object {
    if (kind !== 'presence') return figures
    const here = { ...figures, online: sockets().online(stream) }
    return audience === 'staff' ? { ...here, people: sockets().people(stream) } : here
  }

  /** Tells a newcomer all figures, and everybody that somebody came. */
  async function greet(stream: StreamName, socket: VecheSocket): Promise<void> {
    const audience: Audience = socket.rooms.has(`${stream}/staff`) ? 'staff' : 'public'
    for (const kind of ['tally', 'presence'] as const) {
      const figures = await fresh(kind, stream, slotOf(kind, stream))
      socket.emit(kind, { stream, ...content(kind, stream, audience, figures[audience]) })
    }
  }

  /** Presence is told without counting anew who has joined. */
  function cameOrLeft(stream: StreamName): void {
    const slot = slotOf('presence', stream)
    slot.timer ??= setTimeout(() => void send('presence', stream, slot), pace.presence).unref()
  }

  return { changed, greet, cameOrLeft }
}
