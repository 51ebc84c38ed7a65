import type { StaffTexts } from '../types.ts'

export const replay: StaffTexts['replay'] = {
  title: 'Recording of the meeting',
  recording: 'Recording of the meeting',
  recordingOf: when => `Recording of the meeting, ${when}`,
  toMeeting: 'Results of the meeting',
  missing: 'The recording appears when the results of the meeting are published',
  play: 'Play',
  pause: 'Pause',
  back: 'To the previous mark',
  forth: 'To the next mark',
  slider: 'Time of the meeting',
  speed: 'Speed',
  fill: 'Full screen',
  chapters: 'Course of the meeting',
  honest:
    'The recording is put together from the public log of the meeting. Long pauses are cut. Single votes are not logged: the rating changes when votes are counted.',
  cancelledLater: why => `This vote was cancelled: ${why}`,
  kinds: {
    opened: () => 'The meeting is open',
    item: of => `Agenda: ${of}`,
    vote: of => `A vote has begun: ${of}`,
    'vote-cancelled': of => `A vote that was cancelled has begun: ${of}`,
    counted: of => `Result of the vote: ${of}`,
    cancelled: of => `The vote was cancelled: ${of}`,
    instruction: of => `Instruction: ${of}`,
    closed: () => 'The meeting is closed',
  },
}
