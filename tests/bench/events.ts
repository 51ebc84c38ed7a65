import { setTimeout as delay } from 'node:timers/promises'
import { v7 } from 'uuid'
import { sharedNow } from './processes.ts'
import type { Stage } from './stage.ts'

/** Milliseconds per event. `sent`: from the start of sending; `acted`: from the command itself, gathering included. */
export type EventTimes = { readonly limit: number[]; readonly sent: number[]; readonly acted: number[] }

/**
 * An event to the last of 1,000 clients. Somebody who runs the meeting changes the projector's picture; the event is
 * committed, gathered for 100 ms and sent. Compared is sending with sending: from the moment the server begins to send
 * the gathered packet until the last client has the event parsed in hand, against a `ws` server that loops over as many
 * bare clients in the same processes with the same JSON, which they parse too. The gathering is a pause by intention and
 * no cost of sending, so it is left out of the ratio and told apart: from the command to the last client.
 */
export async function measureEvents(stage: Stage, count: number): Promise<EventTimes> {
  const times: EventTimes = { limit: [], sent: [], acted: [] }
  for (let i = 0; i < count; i++) {
    const { sent, acted, seq } = await sendEvent(stage, i)
    times.sent.push(sent)
    times.acted.push(acted)
    await delay(20)
    times.limit.push(await sendRaw(stage, seq, i))
    await delay(20)
  }
  return times
}

/** Lets every client follow the meeting; until then only the projector does. */
export const followAll = async ({ clients, hall }: Stage): Promise<void> =>
  void (await Promise.all(clients.map(({ helper }) => helper.ask('follow', { stream: hall.stream }))))

const pictureOf = (stage: Stage, i: number) => ({ scene: 'issue', of: stage.hall.issues[i % stage.hall.issues.length] })

async function sendEvent(stage: Stage, i: number): Promise<{ sent: number; acted: number; seq: number }> {
  const { hall, projector, server } = stage
  const acted = sharedNow()
  const command = {
    id: v7(),
    stream: hall.stream,
    name: 'meetings.show-picture',
    input: { picture: pictureOf(stage, i) },
  }
  const answer: { ok: boolean; seq: number; code?: string } = await projector.socket
    .timeout(5000)
    .emitWithAck('command', command)
  if (!answer.ok) throw new Error(`show-picture: ${answer.code}`)
  const last = await lastHearing(stage, false, answer.seq)
  const sentAt = await server.ask('sentAt', null)
  if (sentAt < acted || sentAt > last) throw new Error('the event was not sent when it was expected')
  return { sent: last - sentAt, acted: last - acted, seq: answer.seq }
}

async function sendRaw(stage: Stage, seq: number, i: number): Promise<number> {
  const { hall, limit } = stage
  const event = { type: 'meetings.picture-shown', meeting: hall.meeting, picture: pictureOf(stage, i) }
  const text = JSON.stringify({ stream: hall.stream, events: [[seq, new Date().toISOString(), event]] })
  const sentAt = await limit.ask('send', { text })
  return (await lastHearing(stage, true, seq)) - sentAt
}

/** When the last client got the event; a client without it fails the run. */
async function lastHearing({ clients, hall }: Stage, raw: boolean, seq: number): Promise<number> {
  const heard = await Promise.all(clients.map(({ helper }) => helper.ask('hear', { raw, seq })))
  const got = heard.reduce((sum, h) => sum + h.got, 0)
  if (got !== hall.voters.length)
    throw new Error(`event ${seq} reached ${got} of ${hall.voters.length} ${raw ? 'raw clients' : 'clients'}`)
  return Math.max(...heard.map(h => h.last))
}
