import { count } from '../plural.ts'
import type { StaffTexts } from '../types.ts'

export const documents: StaffTexts['documents'] = {
  title: 'Protocol',
  write: 'Write the protocol',
  prose: 'Text of the protocol',
  toolbar: 'Look of the text',
  tools: {
    paragraph: 'Paragraph',
    heading: 'Heading',
    bullet: 'List',
    numbered: 'Numbered list',
    bold: 'Bold',
    undo: 'Undo',
    redo: 'Redo',
  },
  saved: 'Saved by itself',
  offline: 'No connection: go on writing, all of it merges',
  data: 'Data of the meeting',
  dataWords: 'These tables enter the protocol by themselves, as they are when it is approved.',
  draft: 'As printed',
  toApprove: 'Approve the protocol',
  print: 'Print',
  docx: 'Protocol (DOCX)',
  xlsx: 'Instructions (XLSX)',
  notYet: 'The protocol is not approved yet',
  notYetWords: 'It appears here once it is approved.',
  approve: {
    action: 'Approve',
    title: n => `Approve protocol № ${n}?`,
    words:
      'Text and tables cannot be changed any more. Everybody sees the protocol and the results; a SHA-256 hash proves it genuine.',
    notClosed: 'Close the meeting first.',
    left: n => `${count('en', n, { one: 'question', other: 'questions' })} without a decision. Decide each of them.`,
    hidden: 'The result of a vote has not been shown yet. Show it.',
    offline: 'No connection to the server: you can approve when it is back.',
    toConsole: 'Back to the meeting',
    done: 'The protocol is approved',
  },
  verify: {
    action: 'Verify',
    right: 'Genuine: the hash is the same',
    wrong: 'The hash differs: this is not the protocol that was approved',
  },
  leftBehind: {
    title: 'Your words are not in the protocol',
    words:
      'While this device had no connection, the protocol was approved. These are the lines it does not have. Copy them if they are needed.',
    copy: 'Copy',
    remove: 'Remove from this device',
  },
  together: 'Writing with you',
}
