import { boothVisits } from './booth-visits.ts'
import { consoleVisits } from './console-visits.ts'
import { countedVisits } from './counted-visits.ts'
import { initiativeVisits } from './initiative-visits.ts'
import { meetingVisits } from './meeting-visits.ts'
import { paymentVisits } from './payment-visits.ts'
import { participantVisits } from './participant-visits.ts'
import { procedureVisits } from './procedure-visits.ts'
import { projectorVisits } from './projector-visits.ts'
import { publicVisits } from './public-visits.ts'
import { rollVisits } from './roll-visits.ts'
import { roundVisits } from './round-visits.ts'
import { staffVisits } from './staff-visits.ts'

/**
 * Every screen of the project, with what can be made of it: photographed by `npm run screenshots`, read by axe and looked
 * through for words of another language by the browser tests. Who adds a screen or a dialog adds it here, and has all three.
 */
export const everyScreen = {
  public: publicVisits,
  meetings: meetingVisits,
  initiatives: initiativeVisits,
  procedure: procedureVisits,
  participant: participantVisits,
  console: consoleVisits,
  staff: staffVisits,
  roll: rollVisits,
  rounds: roundVisits,
  booth: boothVisits,
  counted: countedVisits,
  projector: projectorVisits,
  payments: paymentVisits,
} as const
