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
  together: 'Writing with you',
}
