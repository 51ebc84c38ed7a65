import { resultWords } from '#shared/votes/result-words.ts'
import type { Texts } from '../types.ts'
import { count } from '../plural.ts'

const point = { one: 'point', other: 'points' }

/** Polls, ballots and their counts. */
export const votes: Texts['votes'] = {
  kinds: {
    priority: 'priority ranking',
    open: 'vote for and against',
    choice: 'choice of one',
    rollcall: 'roll-call vote',
    secret: 'secret ballot',
  },
  count: n => count('en', n, { one: 'vote', other: 'votes' }),
  points: n => count('en', n, point),
  people: n => count('en', n, { one: 'person', other: 'people' }),
  priority: {
    question: 'Priority ranking: what matters most?',
    taps: 'Support as many as you like. You can change it until closing.',
    points: n => `Spread ${count('en', n, point)} over the issues. You can change it until closing.`,
    noForce: 'This is the opinion of the yard and has no legal force.',
    support: 'Support',
    supported: 'Supported',
    pointsLeft: n => `${count('en', n, point)} left`,
    addPoint: title => `Add a point: ${title}`,
    takePoint: title => `Take a point away: ${title}`,
    submit: 'Vote',
    change: 'Change the vote',
  },
  answers: resultWords.en.answers,
  barred: {
    yard: 'The residents of this yard vote. You follow the vote but do not take part in it.',
    list: 'Those on a list vote, and you are not on it. You follow the vote but do not take part in it.',
  },
  answer: {
    for: 'For',
    against: 'Against',
    abstain: 'Abstain',
    choose: 'Choose one answer. You can change it until closing.',
    change: 'You can change it until closing.',
  },
  cast: 'Your vote is accepted',
  castPending: 'Your vote waits for the network',
  receipt: 'Receipt code',
  receiptWords: 'By it you find your vote in the results. Only you know the code.',
  rejected: why => `The vote was not accepted: ${why}`,
  closed: 'The vote is closed',
  hidden: 'The result is hidden until closing',
  results: 'Result',
  turnout: (voted, of) => `${voted} of ${of} voted`,
  groups: {
    together: 'together',
    yard: 'yard',
    neighbours: 'neighbours',
    guests: 'guests',
    hands: 'hands',
    few: 'fewer than five',
  },
  console: {
    title: 'Vote',
    start: 'Start the ranking',
    stop: 'Close the vote',
    reveal: 'Show the result',
    mode: 'How people vote',
    taps: 'One-tap support',
    spread: n => `${count('en', n, point)} per person`,
    display: 'What people see',
    live: 'The result is visible at once',
    hiddenUntil: 'The result is hidden until closing',
    stopTitle: 'Close the vote?',
    stopWords: 'After closing nobody can change a vote.',
    choose: 'Which issues are ranked',
    running: 'open',
    ended: 'closed',
    revealed: 'result shown',
  },
}
