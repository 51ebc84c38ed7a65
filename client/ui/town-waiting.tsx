import { useCity } from '../core/city.ts'
import { useConnection } from '../core/send.ts'
import { ErrorState } from './error-state.tsx'
import { later } from './later.tsx'
import { Loading } from './loading.tsx'

const NoTown = later(async () => (await import('./no-town.tsx')).NoTown)

/** Stands where the town will: it is on its way, out of reach, or nobody has loaded one yet. `rows`: how much of it is awaited. */
export function TownWaiting({ rows }: { rows: number }) {
  const { status } = useCity()
  const { online } = useConnection()
  if (status === 'missing') return <NoTown />
  return online ? <Loading rows={rows} /> : <ErrorState onRetry={() => location.reload()} />
}
