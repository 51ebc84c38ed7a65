import type { StaffTexts } from '../types.ts'

/** What lies over the pictures, as its buttons say it. */
export const overlay: StaffTexts['console']['overlay'] = {
  title: 'Over the picture',
  countdown: 'Countdown',
  minutes: n => `${n} min`,
  stop: 'Take the countdown away',
  message: 'Message',
  name: 'Who speaks',
  nameWords: 'The whole hall sees name and post: for officials only',
  post: 'Post',
  theme: 'Theme of the screen',
  themes: { light: 'light', dark: 'dark', contrast: 'high contrast' },
}

/** What waits for the network on the console. */
export const waiting: StaffTexts['console']['waiting'] = {
  mark: 'waits for the network',
  title: n => `Waiting for the network: ${n}`,
  refused: 'not accepted',
  drop: 'Do not send',
  understood: 'I see',
  vote: 'Without network a vote neither begins nor ends: it will when the network is back',
  deeds: {
    'issues.accept-issue': 'Accept an issue',
    'issues.edit-issue': 'Edit an issue',
    'issues.hide-issue': 'Hide an issue',
    'issues.restore-issue': 'Show an issue again',
    'issues.set-outcome': 'Record an outcome',
    'issues.join-issue': 'Join issues',
    'issues.withdraw-outcome': 'Take an outcome back',
    'issues.raise-aloud': 'An issue raised aloud',
    'tasks.promise-answer': 'Promise a written answer',
    'tasks.give-instruction': 'Announce an instruction',
    'tasks.change-instruction': 'Change an instruction',
    'tasks.cancel-instruction': 'Cancel an instruction',
    'tasks.withdraw-instruction': 'Take an instruction back',
    'meetings.prepare-instruction': 'Prepare an instruction',
    'meetings.revise-instruction': 'Change an instruction',
    'meetings.discard-instruction': 'Discard an instruction',
    'meetings.start-agenda-item': 'Go on to an agenda item',
    'meetings.mark-agenda-item': 'Mark an agenda item',
    'meetings.set-screens': 'Change the screens',
    'meetings.show-picture': 'Show a picture on the screen',
    'votes.start-poll': 'Start the vote',
    'votes.stop-poll': 'Close the vote',
    'votes.cancel-poll': 'Cancel the vote',
    'votes.reveal-poll': 'Show the result of the vote',
    'votes.add-option': 'Add an issue to the vote',
  },
  other: 'Action',
}
