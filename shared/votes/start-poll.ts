import * as z from 'zod/mini'
import { command, type Context } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { id, type Id } from '../core/value.ts'
import type { MeetingFacts } from '../meetings/meeting.ts'
import { mayRunMeeting } from '../people/rights.ts'
import { isInternalItem } from '../meetings/agenda.ts'
import type { VoteEvent } from './events.ts'
import { usualDecision } from './decision.ts'
import {
  answers,
  channels,
  electorates,
  modeFits,
  modeTakesChannels,
  optionTexts,
  pollKinds,
  pollRules,
  pollSubject,
  type Poll,
} from './poll.ts'

export type StartPollFacts = {
  readonly meeting: MeetingFacts
  readonly runningPolls: number
  /** Accepted issues of the meeting that have no outcome. */
  readonly openIssues: readonly string[]
  /** How many have joined. */
  readonly joined: number
  /** Of the electors named those who are known. */
  readonly knownElectors: readonly string[]
}

const input = z.object({
  ...pollRules,
  /** None: `priority`. */
  kind: z.optional(z.enum(pollKinds)),
  /** The issues of a rating; none: all open ones. */
  options: z.optional(z.array(id).check(z.minLength(1), z.maxLength(200))),
  /** What a choice is between. */
  texts: z.optional(optionTexts),
  ...pollSubject,
  /** None: all who joined. */
  electorate: z.optional(z.enum(electorates)),
  /** The list: participants of the meeting, and people with an account. */
  electors: z.optional(z.array(id).check(z.minLength(1), z.maxLength(500))),
  /** Channels besides phones; none: raised hands, where one of several answers is chosen. */
  channels: z.optional(z.array(z.enum(channels)).check(z.maxLength(2))),
})
type Input = z.infer<typeof input>

/** Starts a vote: the «рейтинг вопросов» over the meeting's open issues, a question for and against, or a choice. */
export const startPoll = command({
  name: 'votes.start-poll',
  input,
  home: ['meeting'],
  city: true,
  allow: (actor, facts: StartPollFacts) => mayRunMeeting(actor, facts.meeting.around),
  decide: (facts, { kind = 'priority', ...asked }, context): VoteEvent[] => {
    const { title, mode, points, visibility, texts, issue, item, electorate = 'all', electors } = asked
    if (facts.meeting.phase !== 'open') refuse('meeting-not-open')
    if (facts.runningPolls > 0) refuse('poll-running')
    if (!modeFits(kind, mode) || (kind === 'choice') !== (texts !== undefined)) refuse('bad-input')
    if (issue !== undefined && !facts.openIssues.includes(issue)) refuse('issue-not-accepted')
    if (item !== undefined && isInternalItem(facts.meeting.agenda, item)) refuse('agenda-item-unknown')
    if ((electorate === 'list') !== (electors !== undefined) || (kind === 'priority' && asked.decision))
      refuse('bad-input')
    const listed = [...new Set(electors)]
    if (listed.some(each => !facts.knownElectors.includes(each))) refuse('elector-unknown')
    const usual = kind === 'open' ? usualDecision(facts.meeting.kind, context.policy, facts.joined) : undefined
    const rule = asked.decision ?? usual
    const other = [...new Set(asked.channels ?? (kind === 'priority' ? [] : ['hands' as const]))]
    if (other.length > 0 && !modeTakesChannels(mode)) refuse('points-by-phone')
    const poll: Poll = {
      id: context.id,
      meeting: facts.meeting.id,
      kind,
      title,
      mode,
      points,
      visibility,
      options: optionsOf(kind, facts, asked, context),
      ...(texts && { texts }),
      ...(issue !== undefined && { issue }),
      ...(item !== undefined && { item }),
      electorate,
      ...(electors && { electors: listed.length }),
      ...(other.length > 0 && { channels: other }),
      ...(rule && { decision: rule }),
      state: 'open',
      startedAt: context.now,
    }
    const started = { type: 'votes.poll-started' as const, poll }
    return electors ? [started, { type: 'votes.electors-named', poll: poll.id, electors: listed }] : [started]
  },
})

function optionsOf(kind: Poll['kind'], facts: StartPollFacts, { texts = [], options }: Input, context: Context): Id[] {
  if (kind === 'open') return Object.values(answers)
  if (kind === 'choice') {
    if (new Set(texts).size !== texts.length) refuse('poll-options-alike')
    return texts.map(() => context.newId())
  }
  const rated = options ?? [...facts.openIssues]
  if (rated.length === 0) refuse('poll-without-issues')
  if (rated.some(o => !facts.openIssues.includes(o)) || new Set(rated).size !== rated.length)
    refuse('poll-option-unknown')
  return rated
}
