import { WebSocket } from 'ws'

/** An answer of the server, to a command or a subscription. */
export type Answer = { readonly ok: boolean; readonly code?: string; readonly result?: { readonly receipt: string } }

/** A client of the wire: asks and is answered, hears what is sent. */
export type WireClient = {
  /** Sends a message that was made by `messageOf` and gives the answer. */
  ask(message: string): Promise<Answer>
  readonly socket: WebSocket
}

/**
 * Opens a socket that speaks Socket.IO's protocol 5 over Engine.IO 4 by hand. The voters share two cores with what they
 * measure, and the usual client takes as much of them as the server does; what travels is the same to the byte, but for
 * the mask of zeros, which a browser draws at random.
 */
export async function openWireClient(
  port: number,
  secret: string,
  heard: (name: string, content: unknown) => void,
): Promise<WireClient> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket`, {
    headers: { cookie: `veche=${secret}` },
    perMessageDeflate: false,
    generateMask: () => {},
  })
  const waiting: ((answer: Answer) => void)[] = []
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject)
    socket.on('message', data => {
      const text = String(data)
      // 0 opened, 2 ping; then 40 connected, 42 an event, 43 answers, in the order of this client's own questions.
      if (text[0] === '0') socket.send('40')
      else if (text[0] === '2') socket.send('3')
      else if (text.startsWith('40')) resolve()
      else if (text.startsWith('43')) waiting.shift()?.((JSON.parse(text.slice(text.indexOf('['))) as [Answer])[0])
      else if (text.startsWith('42')) heard(...(JSON.parse(text.slice(2)) as [string, unknown]))
      else reject(new Error(`the wire said ${text}`))
    })
  })
  const ask = (message: string): Promise<Answer> =>
    new Promise(resolve => {
      waiting.push(resolve)
      socket.send(message)
    })
  return { ask, socket }
}

/** A message that wants an answer. */
export const messageOf = (name: 'command' | 'subscribe', content: object): string =>
  `420${JSON.stringify([name, content])}`
