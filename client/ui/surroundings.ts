import { useEffect, useMemo, useSyncExternalStore } from 'react'
import type { Grant } from '#shared/core/actor.ts'
import { isStaff, mayManagePeople, mayVerifySomewhere } from '#shared/people/rights.ts'
import type { Town } from '#shared/places/place.ts'
import { useSession } from '../core/session.tsx'
import { useTexts } from '../texts/texts.tsx'
import { toast } from './toast.tsx'
import { loadTown, townStore } from './town.ts'

/** What every page says about where it stands and who reads it. */
export type Surroundings = {
  town: Town
  /** Nobody while the session is still being asked for, and for a reader without an account. */
  viewer: Viewer | null
  /** Asks the server again: after a refusal that speaks of rights. */
  refresh: () => Promise<void>
  logOut: () => Promise<void>
}

/** A person who has signed in. The flags only choose what is offered; the server decides what is allowed. */
export type Viewer = {
  id: string
  name: string
  grants: readonly Grant[]
  staff: boolean
  keeper: boolean
  admin: boolean
}

/** The town (its name and time zone) and the person who has signed in. */
export function useSurroundings(): Surroundings {
  const town = useSyncExternalStore(townStore.listen, townStore.get)
  const { actor, name = '', refresh, signOut } = useSession()
  const { error } = useTexts().core
  useEffect(loadTown, [])
  return useMemo(
    () => ({
      town,
      viewer:
        actor.kind === 'person'
          ? {
              id: actor.id,
              name,
              grants: actor.grants,
              staff: isStaff(actor),
              keeper: mayVerifySomewhere(actor),
              admin: mayManagePeople(actor),
            }
          : null,
      refresh,
      logOut: () => signOut().catch(() => void toast({ kind: 'failed', text: error.words })),
    }),
    [town, actor, name, refresh, signOut, error],
  )
}
