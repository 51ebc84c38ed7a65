import type { Sql } from 'postgres'
import sharp from 'sharp'
import { systemActor } from '#shared/core/actor.ts'
import type { Id } from '#shared/core/value.ts'
import { encode } from '../../server/core/photo-picture.ts'
import { idOf } from '../ids.ts'
import { drawings, type Drawing } from '../texts/topic.ts'
import { draw } from './draw.ts'

type Encoded = { readonly picture: Buffer; readonly thumb: Buffer }
export type When = 'before' | 'after'

/** Photographs to hand, which are drawings, to be added to reports. */
export type Album = {
  /** Stores pictures of one place at different times; gives their ids. */
  add(at: Date, drawing: Drawing, times: readonly When[]): Promise<Id[]>
}

const variants = 3

/** Begins to draw at once; a picture is waited for only when it is needed. */
export function newAlbum(sql: Sql): Album {
  const ready = new Map<string, Promise<Encoded>>()
  let chain: Promise<unknown> = Promise.resolve()
  for (const drawing of drawings)
    for (let variant = 0; variant < variants; variant++)
      for (const when of ['before', 'after'] as const) {
        const drawn = () =>
          sharp(Buffer.from(draw(drawing, when, variant)))
            .png({ compressionLevel: 1 })
            .toBuffer()
        const made = chain.then(drawn).then(encode)
        // A picture that failed is an error where it is asked for, not here.
        chain = made.catch(() => {})
        ready.set(`${drawing} ${variant} ${when}`, made)
      }
  let taken = 0
  return {
    add: async (at, drawing, times) => {
      const variant = taken % variants
      const ids: Id[] = []
      for (const when of times) {
        const id = idOf(`photo ${++taken}`)
        const made = await ready.get(`${drawing} ${variant} ${when}`)
        if (!made) throw new Error(`no picture of ${drawing}`)
        await sql`insert into photo (id, actor, at, picture, thumb) values (${id}, ${systemActor.id}, ${at}, ${made.picture}, ${made.thumb})`
        ids.push(id)
      }
      return ids
    },
  }
}
