import { count, formatNumber } from '../plural.ts'
import type { roundTurnout as ru } from '../ru/round-turnout.ts'

const projects = { one: 'project', other: 'projects' }

export const roundTurnout: typeof ru = {
  turnout: {
    title: 'How many have voted',
    more: 'Turnout by place',
    none: 'Voting has not opened yet.',
    of: (electors, percent) => `of ${formatNumber('en', electors)} · ${percent} %`,
    few: place => `${place}: too few have voted for their number to be told apart`,
    own: 'Your place',
    ownHint: 'For precinct officers and elders of TOS and houses: the link to this page can be kept',
    followed: 'You follow',
    whole: 'The whole town',
    by: { district: 'By district', tos: 'By TOS', beat: 'By beat', yard: 'By yard' },
    words:
      'We count where those who voted live, and never what they voted for. Places where fewer than five have voted are not named.',
    counted: percent => `${percent} % counted`,
    all: n => `Show all ${formatNumber('en', n)}`,
    copy: 'Copy the link',
    notice: 'Notice for the entrance',
  },
  notice: {
    title: 'Notice of a vote',
    print: 'Print',
    until: when => `Vote until ${when}`,
    budget: 'Decide how to spend',
    more: n => `and ${count('en', n, projects)} more on the page of the vote`,
    how: 'How to vote',
    ways: {
      online: 'By phone or computer: open the page by the code and sign in under your name.',
      terminal: 'At a terminal of a centre: bring a document, nobody writes it down.',
      paper: 'On paper: a centre gives out the ballot; the document is only shown.',
    },
    centres: 'Where',
    secret: 'The vote is secret. Everybody has one ballot, wherever they vote.',
    qr: 'Point your camera here to vote',
    others: ' and others',
    qrToSee: 'Point the camera to see the projects',
  },
  reminders: {
    title: 'Remind me of votes',
    words:
      'When a vote opens and three days before it ends, it stands among what is new. Nobody will know what you follow.',
    place: 'Place',
    hint: 'Your yard, beat, TOS or district',
  },
}
