import { evolveCityState, type CityState } from '#shared/state.ts'
import { api } from './api.ts'
import type { Known } from './fold.ts'
import type { Following, Status } from './follow.ts'
import { useFollowed } from './followers.ts'

/** The town as everybody may see it (the staff: as they may), live; `seq` grows with every event of it. */
export function useCity(): { state?: CityState; status: Status; seq: number } {
  const { known, status } = useFollowed(city)
  return known ? { state: known.state, status, seq: known.seq } : { status, seq: 0 }
}

/** The town's whole state travels by HTTP, where it is compressed and answered from a cache; the socket says where. */
const city: Following<CityState> = {
  stream: 'city',
  evolve: evolveCityState,
  open: ({ snapshot }) => api<Known<CityState>>(hrefOf(snapshot)),
}

const hrefOf = (snapshot: unknown): string => {
  const { href } = snapshot as { href?: string }
  return href?.startsWith('/') ? href : '/api/city'
}
