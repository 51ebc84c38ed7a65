import type { PolicyKey } from './policy.ts'

/** In what a number is counted. */
export type PolicyUnit =
  | 'seconds'
  | 'minutes'
  | 'days'
  | 'working-days'
  | 'pieces'
  | 'people'
  | 'years'
  | 'percent'
  | 'thousand-roubles'

type PolicyFact = { readonly unit: PolicyUnit; readonly source: 'habit' | 'S' | 'M' }

/** A number's unit, and where its default comes from: the town's own habit, a published source `[S]`, memory `[M]`. */
export const policyFact = (key: PolicyKey): PolicyFact => facts[key] ?? { unit: 'pieces', source: 'habit' }

/** What is counted in pieces by the town's own habit needs no line here. */
const facts: Readonly<Partial<Record<PolicyKey, PolicyFact>>> = {
  takeBackSeconds: { unit: 'seconds', source: 'habit' },
  cancelVoteSeconds: { unit: 'seconds', source: 'habit' },
  smallestGroupShown: { unit: 'people', source: 'habit' },
  voteShareTop: { unit: 'pieces', source: 'M' },
  voteShareBottom: { unit: 'pieces', source: 'M' },
  electedDeputies: { unit: 'people', source: 'habit' },
  councilQuorumTop: { unit: 'pieces', source: 'M' },
  councilQuorumBottom: { unit: 'pieces', source: 'M' },
  usualDeadlineWorkingDays: { unit: 'working-days', source: 'habit' },
  speechMinutesCouncil: { unit: 'minutes', source: 'habit' },
  speechMinutesHearing: { unit: 'minutes', source: 'habit' },
  speechMinutes: { unit: 'minutes', source: 'habit' },
  usualMeetingMinutes: { unit: 'minutes', source: 'habit' },
  writtenAnswerDays: { unit: 'days', source: 'S' },
  initiativeGroupPeople: { unit: 'people', source: 'S' },
  initiativeSupportRequired: { unit: 'pieces', source: 'S' },
  initiativeSupportPeople: { unit: 'people', source: 'habit' },
  initiativeSupportDays: { unit: 'days', source: 'habit' },
  initiativeSupportAge: { unit: 'years', source: 'S' },
  initiativeSignersFrom: { unit: 'pieces', source: 'M' },
  initiativeSupportOnline: { unit: 'pieces', source: 'S' },
  initiativeSupportSheets: { unit: 'pieces', source: 'S' },
  initiativeSupportAssembly: { unit: 'pieces', source: 'S' },
  initiativeAssemblyAlone: { unit: 'pieces', source: 'S' },
  assemblyQuorumTop: { unit: 'pieces', source: 'S' },
  assemblyQuorumBottom: { unit: 'pieces', source: 'S' },
  conferenceQuorumTop: { unit: 'pieces', source: 'S' },
  conferenceQuorumBottom: { unit: 'pieces', source: 'S' },
  initiativePublishWorkingDays: { unit: 'working-days', source: 'S' },
  initiativeRemarkWorkingDays: { unit: 'working-days', source: 'S' },
  initiativeDecisionDays: { unit: 'days', source: 'M' },
  initiativeReworkDays: { unit: 'days', source: 'habit' },
  initiativeSupportedDays: { unit: 'days', source: 'habit' },
  initiativeBeginDays: { unit: 'days', source: 'habit' },
  initiativeReserveDays: { unit: 'days', source: 'habit' },
  roundCountWorkingDays: { unit: 'working-days', source: 'habit' },
  initiativeReportDays: { unit: 'days', source: 'S' },
  initiativeCostThousands: { unit: 'thousand-roubles', source: 'habit' },
  initiativeResidentsPercent: { unit: 'percent', source: 'habit' },
  initiativeOwnPercent: { unit: 'percent', source: 'habit' },
  codeDays: { unit: 'days', source: 'habit' },
}
