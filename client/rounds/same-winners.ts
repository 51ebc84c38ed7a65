import type { PotOutcome, RoundOutcome } from '#shared/rounds/round.ts'

/** Whether a recount has the announced winners, in each pot and in the announced order. */
export const sameWinners = (
  announced: RoundOutcome | undefined,
  counted: readonly { readonly outcome: PotOutcome }[],
): boolean =>
  announced !== undefined &&
  announced.pots.length === counted.length &&
  announced.pots.every(pot =>
    counted.some(({ outcome }) => outcome.district === pot.district && outcome.winners.join() === pot.winners.join()),
  )
