/** The closed list of reasons for which Veche says no. `passing` ones are never stored as an answer: the same command may be tried again. */
export const refusalCodes = [
  'not-found',
  'forbidden',
  'bad-input',
  'wrong-stream',
  'sign-in-needed',
  'not-joined',
  'meeting-not-planned',
  'meeting-not-open',
  'meeting-not-closed',
  'meeting-has-running-poll',
  'issues-left',
  'agenda-item-unknown',
  'agenda-full',
  'floor-asked',
  'floor-full',
  'floor-free',
  'wrong-code',
  'house-unknown',
  'starts-in-past',
  'member-unknown',
  'contact-in-team',
  'request-waiting',
  'request-decided',
  'too-many-requests',
  'issue-not-pending',
  'issue-not-accepted',
  'issue-not-hidden',
  'issue-has-outcome',
  'issue-has-joined',
  'issue-in-poll',
  'issue-instructed',
  'issue-supported',
  'acceptance-too-old',
  'answer-not-promised',
  'issue-undecided',
  'outcome-has-task',
  'kept-has-outcome',
  'meeting-published',
  'too-many-issues',
  'too-many-ahead',
  'too-many-photos',
  'poll-not-open',
  'poll-not-counted',
  'poll-running',
  'poll-cancel-too-late',
  'poll-without-issues',
  'poll-rules-locked',
  'poll-option-unknown',
  'poll-option-present',
  'phone-full',
  'not-an-elector',
  'elector-unknown',
  'channel-closed',
  'poll-options-alike',
  'one-option-only',
  'points-exceeded',
  'points-by-phone',
  'round-locked',
  'round-not-ready',
  'round-not-voting',
  'round-not-closed',
  'round-too-early',
  'round-over',
  'too-many-entries',
  'entry-unknown',
  'wrong-district',
  'not-a-voter',
  'voted-already',
  'receipt-taken',
  'ballot-unknown',
  'ballot-empty',
  'ballot-over-budget',
  'too-many-chosen',
  'paper-left',
  'serial-unknown',
  'serial-counted',
  'instruction-not-prepared',
  'instruction-not-given',
  'take-back-too-late',
  'protocol-published',
  'deadline-in-past',
  'body-unknown',
  'place-unknown',
  'task-state-wrong',
  'photo-unknown',
  'arms-unknown',
  'protocol-approved',
  'protocol-issues-left',
  'protocol-polls-hidden',
  'protocol-changed',
  'idea-taken-up',
  'too-many-ideas',
  'too-many-drafts',
  'issue-turned',
  'initiative-not-draft',
  'part-changed',
  'too-many-parts',
  'last-of-group',
  'draft-incomplete',
  'login-taken',
  'grant-unknown',
  'last-admin',
  'role-scope-missing',
  'role-scope-useless',
  'resident-alike',
  'resident-revoked',
  'resident-not-revoked',
  'consent-needed',
  'consent-changed',
  'code-unknown',
  'code-used',
  'code-expired',
  'time-zone-unknown',
  'colour-too-pale',
  'since-in-past',
  'id-taken',
  'too-many',
  'busy',
  'database-away',
  'internal',
] as const

export type RefusalCode = (typeof refusalCodes)[number]

const passing: readonly RefusalCode[] = ['too-many', 'busy', 'database-away', 'internal', 'sign-in-needed']

/** Whether the same command may succeed later unchanged, so that its refusal must not be remembered. */
export const isPassing = (code: RefusalCode): boolean => passing.includes(code)

export type RefusalDetails = Readonly<Record<string, string | number | readonly string[]>>

/** A "no" of a rule; thrown by `decide`, turned into `{ ok: false, code, message, details }` at the one door. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly details: RefusalDetails | undefined

  constructor(code: RefusalCode, details?: RefusalDetails) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.details = details
  }
}

/** Says no: throws a {@link Refusal}. */
export function refuse(code: RefusalCode, details?: RefusalDetails): never {
  throw new Refusal(code, details)
}
