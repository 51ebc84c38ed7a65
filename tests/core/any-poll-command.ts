import { meetingStream } from '#shared/core/stream.ts'
import { cancelPoll } from '#shared/votes/cancel-poll.ts'
import { castBallot } from '#shared/votes/cast-ballot.ts'
import { addOption, changeRules } from '#shared/votes/change-rules.ts'
import { enterCount } from '#shared/votes/enter-count.ts'
import { startPoll } from '#shared/votes/start-poll.ts'
import { revealPoll, stopPoll } from '#shared/votes/stop-poll.ts'
import { anId, theMeeting } from '../support/rule.ts'
import { chosen, words, type Acts } from './any-city-command.ts'
import { factsOf, send, type TownInMemory } from './town-in-memory.ts'

const here = meetingStream(theMeeting)

export function aboutPolls(town: TownInMemory, thing: number, more: number): Acts {
  const { issues, polls } = town.truth
  const openIssues = Object.values(issues)
    .filter(i => i.state === 'accepted' && !i.outcome)
    .map(i => i.id)
  const runningPolls = Object.values(polls).filter(p => p.state === 'open').length
  const mode = more % 2 ? ('points' as const) : ('taps' as const)
  const rules = {
    title: words(town, more),
    mode,
    points: 5,
    visibility: more % 3 ? ('hidden' as const) : ('live' as const),
  }
  const hall = { meeting: factsOf(town), runningPolls, openIssues, joined: more, knownElectors: [anId('anna')] }
  const question = { ...rules, mode: 'one' as const, ...(more % 2 && { issue: chosen(issues, more) }) }
  const starts = [
    () => send(town, here, startPoll, hall, rules),
    () => send(town, here, startPoll, hall, { ...rules, mode: 'taps', channels: ['hands'] }),
    () => send(town, here, startPoll, hall, { ...question, kind: 'open' }),
    () =>
      send(town, here, startPoll, hall, { ...question, kind: 'choice', texts: ['Липы', 'Ели'], item: anId('item 0') }),
    () =>
      send(town, here, startPoll, hall, { ...question, kind: 'open', electorate: 'list', electors: [anId('anna')] }),
  ]
  const poll = polls[chosen(polls, thing)]
  if (!poll) return starts
  const about = { meeting: factsOf(town), poll, ballots: town.ballots, openIssues, count: countOf(poll.options, more) }
  const choices: [string, number][] = [[poll.options[0], 1]]
  return [
    ...starts,
    () => send(town, here, changeRules, about, { poll: poll.id, ...rules }),
    () => {
      const rating = Object.values(polls).find(p => p.kind === 'priority' && p.state === 'open') ?? poll
      const late = openIssues.find(each => !rating.options.includes(each)) ?? chosen(issues, more)
      send(town, here, addOption, { ...about, poll: rating }, { poll: rating.id, issue: late })
    },
    () =>
      send(
        town,
        here,
        castBallot,
        { poll, voter: { participant: anId('anna'), group: 'yard', listed: true } },
        { poll: poll.id, choices },
      ),
    () =>
      send(town, here, enterCount, about, {
        poll: poll.id,
        channel: 'hands' as const,
        votes: poll.options.map(o => [o, more % 4] as [string, number]),
        people: (more % 4) + 1,
      }),
    () => send(town, here, cancelPoll, { ...about, ballots: more % 3 }, { poll: poll.id, because: words(town, more) }),
    () => send(town, here, stopPoll, about, { poll: poll.id }),
    () => send(town, here, revealPoll, about, { poll: poll.id }),
  ]
}

const countOf = (options: readonly string[], more: number) => {
  const counted = options.map((o, i) => [o, (more + i) % 7, (more + i) % 5] as [string, number, number])
  return {
    voters: more % 11,
    options: counted,
    groups: { yard: more % 11, neighbours: 0, guests: 0 },
    byGroup: { yard: counted, neighbours: [], guests: [] },
  }
}
