import type { Day } from './value.ts'

/** The town's rules of procedure as numbers, as they ship: `[S]` from a published source, `[M]` from memory, to be confirmed by a lawyer. */
export const defaultPolicy = {
  /** How long an announced instruction may be taken back, seconds. The town's own habit. */
  takeBackSeconds: 30,
  /** Issues one participant may raise in one meeting. The town's own habit. */
  issuesPerParticipant: 10,
  /** Questions one device may ask in advance of one meeting. The town's own habit. */
  questionsAheadPerDevice: 3,
  /** Photographs one issue may have. The town's own habit. */
  photosPerIssue: 3,
  /** Requests for a meeting of one person that may wait at a time. The town's own habit. */
  requestsPerPerson: 3,
  /** People who may vote one after another by one phone in one meeting. The town's own habit. */
  votersPerDevice: 10,
  /** A group of fewer voters is not shown apart while a poll runs, people. The town's own habit. */
  smallestGroupShown: 5,
  /** How long a vote started by mistake may be cancelled after somebody has voted, seconds. The town's own habit. */
  cancelVoteSeconds: 60,
  /** An open vote is passed by more than this part of its base, top and bottom of the fraction. The town's own habit [M]. */
  voteShareTop: 1,
  voteShareBottom: 2,
  /** Elected deputies of the council, people; 0: not set, and a session's votes are reckoned of those present. */
  electedDeputies: 0,
  /** The part of the elected deputies that must be present at a session, top and bottom of the fraction: 131-ФЗ, article 35 [M]. */
  councilQuorumTop: 1,
  councilQuorumBottom: 2,
  /** Working days proposed for an instruction. The town's own habit. */
  usualDeadlineWorkingDays: 15,
  /** How long one speaks, minutes: at sessions, at hearings, elsewhere. The town's own habit. */
  speechMinutesCouncil: 5,
  speechMinutesHearing: 5,
  speechMinutes: 3,
  /** How long a meeting lasts whose agenda does not say, minutes. The town's own habit. */
  usualMeetingMinutes: 90,
  /** Days to answer in writing, counted from the day after registration: 59-ФЗ, article 12 [S]. */
  writtenAnswerDays: 30,
  /** Ideas of one person that may wait in the bank of ideas at a time, drafts one person may lead. The town's own habit. */
  ideasPerPerson: 10,
  draftsPerPerson: 5,
  /** Residents in the group that brings an initiative, people; a TOS needs none: 131-ФЗ, article 26.1 [S]. */
  initiativeGroupPeople: 10,
  /** 1: an initiative is submitted only once it has its support (131-ФЗ, article 26.1, part 4 [S]); 0: support is gathered until the decision, and shown to who decides. The local act says which. */
  initiativeSupportRequired: 0,
  /** People who must support an initiative, and the days it is gathered before submission. The local act, here the town's own habit. */
  initiativeSupportPeople: 50,
  initiativeSupportDays: 60,
  /** Age of who supports, years: 131-ФЗ, article 26.1, part 2 [S]. */
  initiativeSupportAge: 16,
  /** Whose residents sign on-line: 0 of the whole town, 1 of the initiative's district, 2 of its own territory. The local act, in the meaning of 131-ФЗ, article 26.1, part 4 [M]. */
  initiativeSignersFrom: 1,
  /** 1: signatures on-line, on paper, an assembly's votes count; 0: they do not. Signatures where the local act allows them: 131-ФЗ, article 26.1, part 4 [S]. */
  initiativeSupportOnline: 1,
  initiativeSupportSheets: 1,
  initiativeSupportAssembly: 1,
  /** 1: an assembly's vote is support enough, however many voted for: 131-ФЗ, article 26.1, part 4 [S]; 0: its votes are added to the signatures. */
  initiativeAssemblyAlone: 1,
  /** The part of the residents of 16 and more that must be at an assembly, of the elected delegates at a conference, top and bottom of the fraction: 131-ФЗ, article 27 [S]. */
  assemblyQuorumTop: 1,
  assemblyQuorumBottom: 3,
  conferenceQuorumTop: 2,
  conferenceQuorumBottom: 3,
  /** Published after submission within so many working days: 33-ФЗ [S]. */
  initiativePublishWorkingDays: 3,
  /** Remarks on it are taken for so many working days after publication: 33-ФЗ [S]; remarks of one person on one initiative, the town's own habit. */
  initiativeRemarkWorkingDays: 5,
  remarksPerPerson: 5,
  /** Arguments of one person on one initiative. The town's own habit. */
  argumentsPerPerson: 5,
  /** Days to decide on it, counted from the day after submission: 131-ФЗ, article 26.1 [M]. */
  initiativeDecisionDays: 30,
  /** Days to rework one that was returned. The town's own habit. */
  initiativeReworkDays: 30,
  /** Days in which a supported one is taken into a round or begun; in which the work of a winner begins where its plan names no later day; that one in reserve waits for money. The town's own habit. */
  initiativeSupportedDays: 180,
  initiativeBeginDays: 30,
  initiativeReserveDays: 365,
  /** Working days to count a round after the vote has closed. The town's own habit. */
  roundCountWorkingDays: 5,
  /** Days to report on one that was carried out: 33-ФЗ [S]. */
  initiativeReportDays: 30,
  /** The most an initiative may cost, thousand roubles; 0: no limit. The town's own habit. */
  initiativeCostThousands: 0,
  /** The least part of the cost that residents pay, and that they bring with sponsors, labour and property, percent. The town's own habit. */
  initiativeResidentsPercent: 3,
  initiativeOwnPercent: 5,
  /** Days in which a one-time code for a line of the roll may be used. The town's own habit. */
  codeDays: 30,
  /** 1: a provider of identity that states birth date and address verifies a resident by itself; 0: a code is needed too. The town's own habit. */
  providerVerifies: 0,
} as const

export type PolicyKey = keyof typeof defaultPolicy
export type Policy = Readonly<Record<PolicyKey, number>>

/** A number the town has set, and the day from which it holds. */
export type PolicyRow = { readonly key: string; readonly since: Day; readonly value: number }

/** What holds on a day: of every number the one set last before or on it, else the default. */
export function policyOn(rows: readonly PolicyRow[], day: Day): Policy {
  const held = rows.filter(row => row.since <= day && row.key in defaultPolicy)
  const inOrder = held.toSorted((a, b) => a.since.localeCompare(b.since))
  return { ...defaultPolicy, ...Object.fromEntries(inOrder.map(row => [row.key, row.value])) }
}
