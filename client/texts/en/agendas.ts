import type { StaffTexts } from '../types.ts'

/** The usual agenda of each kind of meeting. */
export const agendas: StaffTexts['agendas'] = {
  fill: 'Fill in the usual agenda',
  usual: {
    yard: [
      ['What was done since the last meeting', 10],
      ['Issues of the residents', 40],
      ['Rating: what comes first', 10],
      ['Instructions and deadlines', 20],
      ['Which residents are ready to help', 10],
    ],
    council: [
      ['Registration, quorum, agenda', 10],
      ['Reports', 40],
      ['Residents speak', 20],
      ['Votes and decisions', 20],
      ['Other business', 10],
    ],
    hearing: [
      ['Opening: subject and order', 10],
      ['Report of the project’s author', 20],
      ['Questions to the speaker', 20],
      ['Statements and proposals', 40],
      ['Summary of the proposals', 10],
    ],
    reception: [
      ['Registration and queue', 5],
      ['Reception of residents', 90],
      ['Instructions on the appeals', 15],
    ],
    assembly: [
      ['Registration, quorum', 10],
      ['Election of chair and secretary', 5],
      ['Approval of the agenda', 5],
      ['Discussion', 40],
      ['A vote on each question', 20],
    ],
    conference: [
      ['Registration of delegates, mandates, quorum', 15],
      ['Election of presidium and tellers', 10],
      ['Report on what was done', 20],
      ['Discussion', 40],
      ['Votes and resolution', 25],
    ],
    'field-session': [
      ['Walk over the place with residents', 30],
      ['What was done on past instructions', 15],
      ['Issues of the residents', 30],
      ['Decisions and instructions', 20],
    ],
  },
}
