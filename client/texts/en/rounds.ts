import { count, formatNumber } from '../plural.ts'
import type { rounds as ru } from '../ru/rounds.ts'
import { paperBallot, roundOfficer } from './round-officer.ts'

const projects = { one: 'project', other: 'projects' }
const people = { one: 'person', other: 'people' }
const points = { one: 'point', other: 'points' }
const votes = { one: 'vote', other: 'votes' }

export const rounds: typeof ru = {
  title: 'Votes on projects',
  words: 'Residents decide what the town’s money is spent on. Votes are secret, and anybody can repeat the count.',
  none: 'There have been no votes yet.',
  number: n => `Round No. ${n}`,
  phases: {
    planned: 'in preparation',
    voting: 'voting now',
    closed: 'voting is over',
    published: 'being counted',
    counted: 'counted',
    cancelled: 'called off',
  },
  opens: when => `Voting opens ${when}`,
  until: when => `One can vote until ${when}`,
  was: (from, to) => `Voting lasted from ${from} to ${to}`,
  budget: 'Budget',
  projects: n => count('en', n, projects),
  voted: n => `${count('en', n, people)} voted`,
  channels: { online: 'on own devices', terminal: 'at a centre', paper: 'on paper' },
  cancelled: because => `The round was called off: ${because}`,
  missing: 'There is no such vote',
  desk: 'Run the round',
  deskSignIn: 'The staff runs rounds. Sign in to go on.',
  poster: 'Back to the round',
  page: {
    vote: 'Vote',
    change: 'Change my choice by receipt',
    rules: 'How the vote goes',
    who: (age, places) =>
      `Verified residents of ${age} years and older vote${places ? `: ${places}` : ', of the whole town'}.`,
    ballots: {
      approval: n => `One can choose up to ${count('en', n, projects)}.`,
      knapsack: () => 'One can choose as many projects as fit into the budget together.',
      points: n => `One can spread ${count('en', n, points)} over the projects.`,
      'choose-one': () => 'One can choose one project.',
      ranking: n => `One can put up to ${count('en', n, projects)} in order.`,
    },
    counts: {
      greedy: 'The projects with the most votes win, as long as there is money.',
      'greedy-per-cost': 'The projects with the most votes per rouble win, as long as there is money.',
      'equal-shares':
        'Method of Equal Shares: every voter has an equal part of the budget, and it goes to projects they voted for.',
      phragmen: 'Phragmén’s method: supporters save up for projects evenly, and the one they can pay first wins.',
    },
    secret:
      'The vote is secret: who voted and what for are kept apart, with nothing that joins them. Nobody sees how the vote goes, only how many have voted.',
    lock: 'The rules are locked',
    lockWords: 'Projects and rules cannot be changed once voting has opened: the hash of this file is public.',
    lockFile: 'Projects and rules in one file',
    chain: 'Fingerprint of the list of voters',
    chainWords:
      'Changes with every vote. By it one checks afterwards that nobody was written into the list or struck off it.',
    sum: 'Hash (SHA-256)',
    districts: 'Districts and their shares',
    list: 'Projects',
    group: name => `Only one of the projects “${name}” will be carried out`,
    whole: sum => `of the budget; the whole project costs ${sum}`,
  },
  result: {
    title: 'Results',
    counting: 'The count is under way. The results appear here by themselves.',
    waiting: 'Voting is over. Paper ballots are being checked; then all votes and the results are published.',
    winners: 'Won',
    others: 'Did not win',
    nobody: 'No project has won.',
    votes: n => count('en', n, votes),
    used: 'Given out',
    file: 'All ballots in one file',
    fileOf: district => `Ballots: ${district}`,
    fileWords: 'Format .pb (Pabulib): anybody can count again.',
    sheets: (given, entered) => {
      const said = `Sheets given to residents: ${formatNumber('en', given)}, checked`
      if (entered === given) return `${said} as many.`
      const all = `${said}: ${formatNumber('en', entered)}`
      return entered < given
        ? `${all}. Not returned or not checked: ${formatNumber('en', given - entered)}.`
        : `${all}. That is ${formatNumber('en', entered - given)} more than were given.`
    },
    ballots: (n, paper, spoiled) =>
      `Ballots: ${formatNumber('en', n)}${paper > 0 ? `, ${formatNumber('en', paper)} of them on paper` : ''}${spoiled > 0 ? `; spoiled sheets ${formatNumber('en', spoiled)}` : ''}`,
  },
  find: {
    title: 'Find my ballot',
    words:
      'Type your receipt. The file with all ballots is loaded to this device and searched here: the receipt is sent nowhere.',
    code: 'Receipt',
    hint: '16 letters and digits',
    submit: 'Find',
    wrong: 'Check the receipt: it has 16 letters and digits, four groups of four.',
    found: 'The ballot is counted. It says:',
    absent: 'There is no such ballot in the file. Check the receipt; if it is right, ask the commission.',
    sound: 'The hash of the file is the one that was published.',
    broken: 'The hash of the file is not the one that was published! Tell the commission.',
    failed: 'The file did not load. Try again.',
  },
  booth: {
    title: 'Voting booth',
    signIn: 'Sign in to vote',
    signInWords: 'Verified residents vote: come in by the code you were given, or under your own name.',
    byName: 'Sign in',
    not: 'You cannot vote here yet',
    notWords:
      'Verified residents of the age and place asked for vote. Have it confirmed at a centre or at a meeting: show a document, nobody writes it down.',
    voted: 'You have voted',
    votedWords: 'Your vote is taken. While voting lasts, your choice can be changed by your receipt.',
    over: 'There is no voting now',
    district: 'Your district',
    otherDistrict: 'Choose another district',
    districtWords: 'Choose where to vote: every district has its own projects and its share of the budget.',
    tools: 'Search, subjects and map',
    search: 'Find a project',
    category: 'Subject',
    all: 'All subjects',
    map: 'Show on the map',
    found: n => `${count('en', n, projects)} found`,
    nothing: 'There are no such projects. Change the search.',
    order: 'Everybody sees the projects in an order of their own, so that none is first for all.',
    choose: 'Choose',
    chosen: 'Chosen',
    chooseNamed: title => `Choose: ${title}`,
    place: n => `Place ${n}`,
    up: title => `Up: ${title}`,
    down: title => `Down: ${title}`,
    more: title => `One more point: ${title}`,
    less: title => `One point less: ${title}`,
    points: n => count('en', n, points),
    left: {
      approval: n => (n > 0 ? `You can choose ${formatNumber('en', n)} more` : 'No more can be chosen'),
      ranking: n => (n > 0 ? `You can add ${formatNumber('en', n)} more` : 'No more can be added'),
      'choose-one': n => (n > 0 ? 'Choose one project' : 'A project is chosen'),
      points: n => (n > 0 ? `${count('en', n, points)} left` : 'All points are given'),
    },
    leftMoney: sum => `${sum} left`,
    chosenCount: n => `Chosen: ${count('en', n, projects)}`,
    full: 'No more can be chosen. To choose this one, take another out.',
    dear: 'It does not fit into what is left. Take another project out.',
    review: 'Review',
    reviewTitle: 'Review your choice',
    empty: 'You have chosen nothing.',
    back: 'Back to the projects',
    takeOut: 'Take out',
    remove: title => `Take out: ${title}`,
    submit: 'Cast the ballot',
    submitNew: 'Replace the ballot',
    submitWords:
      'You get a receipt then. By it you can change your choice while voting lasts, and find your ballot among the published ones.',
    sending: 'The ballot is being sent…',
    waiting:
      'The ballot waits for the network and goes by itself. Keep this page open: if you close it, the ballot goes when you open it again.',
    kept: 'Your choice is kept on this device until you have voted.',
    accepted: 'Your vote is taken',
    replaced: 'The ballot is replaced',
    offline: 'No network. You can choose: the ballot goes when it is back.',
  },
  receipt: {
    title: 'Receipt',
    words: 'Keep it now: nobody can show it a second time, not even we know it.',
    copy: 'Copy',
    save: 'Save as a file',
    print: 'Print',
    meaning: 'What this code means',
    meanings: [
      'The code is random and was made on your device. While voting lasts it shows neither you nor your choice.',
      'After the vote all ballots are published with their codes. By yours you check that your vote is counted as you cast it.',
      'While voting lasts, the choice can be changed by the code.',
      'Whoever learns your code sees your choice once the ballots are published. If you show it to somebody, you can be asked to show how you voted. You need not show it to anybody.',
    ],
    file: (round, code) => `${round}\r\nReceipt: ${code}\r\n`,
  },
  change: {
    title: 'Change your choice',
    words: 'Type the receipt of your ballot. Nobody learns whose it is: you need not be signed in.',
    submit: 'Choose anew',
    unknown: 'There is no ballot with this code. Check it and type it again: what you chose is still on this device.',
  },
  officer: roundOfficer,
  sheet: paperBallot,
}
