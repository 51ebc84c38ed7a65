import { useCallback, useEffect, useState } from 'react'
import type { Grant } from '#shared/core/actor.ts'
import type { Id } from '#shared/core/value.ts'
import type { CityState } from '#shared/state.ts'
import { api } from '../../core/api.ts'

export type ListedPerson = {
  id: Id
  login: string | null
  name: string | null
  disabled: boolean
  grants: readonly Grant[]
}

/** Everybody with an account (`GET /api/people`); asked again after every change, since people are in no state that travels. */
export function usePeople(): { people?: readonly ListedPerson[]; failed: boolean; reload: () => void } {
  const [people, setPeople] = useState<readonly ListedPerson[]>()
  const [failed, setFailed] = useState(false)
  const reload = useCallback(() => {
    api<{ items: ListedPerson[] }>('/api/people').then(
      ({ items }) => {
        setPeople(items)
        setFailed(false)
      },
      () => setFailed(true),
    )
  }, [])
  useEffect(reload, [reload])
  return { ...(people && { people }), failed, reload }
}

/** The people whose name, login, role or scope hold every word looked for. */
export function matchingPeople(
  people: readonly ListedPerson[],
  words: string,
  saidOf: (grant: Grant) => string,
): ListedPerson[] {
  const wanted = plain(words).split(/\s+/).filter(Boolean)
  return people.filter(({ name, login, grants }) => {
    const all = plain([name, login, ...grants.map(saidOf)].join(' '))
    return wanted.every(word => all.includes(word))
  })
}

/** Where a role counts, by name; `undefined` for the whole town. */
export function scopeName(grant: Grant, city: CityState | undefined): string | undefined {
  if (grant.body !== undefined) return city?.bodies[grant.body]?.name
  if (grant.place !== undefined) return city?.places[grant.place]?.name
  return undefined
}

const plain = (words: string): string => words.toLowerCase().replaceAll('ё', 'е')
