import { useMemo } from 'react'
import type { Round } from '#shared/rounds/round.ts'
import { useRecountTexts } from '../../texts/recount-texts.ts'
import { EntriesMap } from './entries-map.tsx'

/** Where the winners of a round are. */
export function WinnersMap({ round: { entries, outcome, plan } }: { round: Round }) {
  const { result } = useRecountTexts()
  const winners = useMemo(() => {
    const numbers = outcome?.pots.flatMap(pot => pot.winners) ?? []
    return entries.filter(each => numbers.includes(each.number))
  }, [entries, outcome])
  return <EntriesMap entries={winners} place={plan.place} label={result.map} />
}
