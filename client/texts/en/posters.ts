import { count, plural } from '../plural.ts'
import type { StaffTexts } from '../types.ts'

/** Posters on paper and the words for social networks. */
export const posters: StaffTexts['posters'] = {
  printing: 'Preparing the map…',
  print: 'Print',
  back: 'To the meeting',
  copyText: 'Copy the text',
  copyHint: 'The text for social networks and house chats',
  invite: 'You are invited',
  when: 'When',
  where: 'Where',
  agenda: 'Agenda',
  more: n => `and ${count('en', n, { one: 'more item', other: 'more items' })}`,
  words: 'Anybody may raise an issue: aloud or from a phone. No registration is needed.',
  qrBefore: 'The page of the meeting: point your phone’s camera here',
  qrJoin: 'Take part by phone: point its camera here',
  cancelled: 'Cancelled',
  results: 'Results of the meeting: instructions and deadlines',
  qrResults: 'How the instructions are carried out: point your phone’s camera here',
  came: n => plural('en', n, { one: 'person came', other: 'people came' }),
  raised: n => plural('en', n, { one: 'issue raised', other: 'issues raised' }),
  given: n => plural('en', n, { one: 'instruction given', other: 'instructions given' }),
  task: 'Instruction',
  issue: 'Issue',
  body: 'Responsible',
  deadline: 'Deadline',
  number: 'No.',
  done: 'done',
  answers: 'To be answered in writing',
  explained: n => `${count('en', n, { one: 'issue was', other: 'issues were' })} explained on the spot.`,
  none: 'No instructions were given at this meeting.',
  notYet: 'The results will be here when the meeting is over.',
  announcement: {
    when: (day, time) => `When: ${day}, at ${time}`,
    where: address => `Where: ${address}`,
    agenda: 'What we will discuss:',
    words: 'Come and bring your neighbours. Anybody may raise an issue and vote by phone, no registration is needed.',
    link: url => `More, and a map: ${url}`,
    results: title => `Results of the meeting “${title}”`,
    held: (day, address) => `We met on ${day} at ${address}.`,
    figures: (people, issues, given) =>
      [
        people !== undefined && `${count('en', people, { one: 'person', other: 'people' })} came`,
        `${count('en', issues, { one: 'issue', other: 'issues' })} raised`,
        `${count('en', given, { one: 'instruction', other: 'instructions' })} given`,
      ]
        .filter(Boolean)
        .join(', ') + '.',
    instructions: 'What is to be done:',
    instruction: (text, body, day) => `${text} (${body}, by ${day})`,
    resultsLink: url => `Follow every instruction here: ${url}`,
  },
}
