import { meetingStream } from '#shared/core/stream.ts'
import { discardInstruction, prepareInstruction, reviseInstruction } from '#shared/meetings/prepare-instruction.ts'
import { cancelInstruction, changeInstruction, type ChangeInstructionFacts } from '#shared/tasks/change-instruction.ts'
import { giveInstruction, withdrawInstruction, type GiveFacts } from '#shared/tasks/give-instruction.ts'
import { theLights, theMeeting, theRoads } from '../support/rule.ts'
import { chosen, due, words, type Acts } from './any-city-command.ts'
import { factsOf, issueOf, send, type TownInMemory } from './town-in-memory.ts'

const here = meetingStream(theMeeting)
const pin: [number, number] = [39.9, 59.2]

export function aboutInstructions(town: TownInMemory, thing: number, more: number): Acts {
  const { instructions, issues } = town.truth
  const about = { meeting: factsOf(town), bodyKnown: true }
  const wording = {
    text: words(town, more),
    body: more % 2 ? theLights : theRoads,
    deadline: due(town, more),
    ...(more % 3 === 0 && { coExecutors: [theRoads] }),
    ...(more % 5 === 0 && { planYear: 2027 }),
  }
  const issue = issues[chosen(issues, thing)]
  const known = issue && { accepted: issue.state === 'accepted', decided: issue.outcome !== undefined }
  const prepare = [
    () => send(town, here, prepareInstruction, about, wording),
    () => send(town, here, prepareInstruction, { ...about, issue: known }, { ...wording, issue: issue?.id }),
  ]
  const instruction = instructions[chosen(instructions, thing)]
  if (!instruction) return prepare
  const named = { instruction: instruction.id }
  return [
    ...prepare,
    () => send(town, here, reviseInstruction, { ...about, instruction }, { ...named, ...wording, source: 'town' }),
    () => send(town, here, discardInstruction, { ...about, instruction }, named),
    () => send(town, here, giveInstruction, givingOf(town, instruction.id, more), named),
    () => send(town, here, withdrawInstruction, givingOf(town, instruction.id, more), named),
    () =>
      send(town, here, changeInstruction, changingOf(town, instruction.id), {
        ...named,
        ...wording,
        why: 'Так решили',
      }),
    () => send(town, here, cancelInstruction, changingOf(town, instruction.id), { ...named, why: 'Так решили' }),
    () => {
      send(town, here, giveInstruction, givingOf(town, instruction.id, more), named)
      send(town, here, withdrawInstruction, givingOf(town, instruction.id, more), named)
    },
  ]
}

function changingOf(town: TownInMemory, id: string): ChangeInstructionFacts {
  const { meeting, instruction, issue } = givingOf(town, id, 0)
  const task = Object.values(town.city.tasks).find(t => t.instruction === id)
  const decides = issue?.outcome?.kind === 'instruction' && issue.outcome.instruction === id
  return { meeting, instruction, ...(decides && { issue }), ...(task && { task }), bodyKnown: true }
}

function givingOf(town: TownInMemory, id: string, more: number): GiveFacts {
  const instruction = town.truth.instructions[id]
  const issue = issueOf(town, instruction.issue ?? '')
  const task = Object.values(town.city.tasks).find(t => t.instruction === id)?.id
  return {
    meeting: factsOf(town),
    point: pin,
    instruction,
    lastNumber: more % 9,
    issue: issue && { ...issue, supports: 2 },
    task,
  }
}
