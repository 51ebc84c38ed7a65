import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'

export type Network = {
  /** The server, as reached through this network. */
  readonly url: string
  /** Nothing gets through: connections break, new ones are refused. */
  cut(): Promise<void>
  /** What is sent arrives at the server; what it answers is lost. */
  loseAnswers(): void
  /** Does something once a connection has carried so many bytes to the server: in the middle of an upload. */
  after(bytes: number, deed: () => void): void
  /** All is well again for new connections; broken ones stay broken. */
  mend(): Promise<void>
  close(): Promise<void>
}

/** A network of one's own between a phone and the server, which can fail in the ways real ones do. */
export async function layNetwork(server: string): Promise<Network> {
  const far = { host: 'localhost', port: Number(new URL(server).port) }
  const wires = new Set<Socket>()
  let losing = false
  let due: { bytes: number; deed: () => void } | undefined
  let port = 0
  let gate: Server | undefined

  const mend = () =>
    new Promise<void>(resolve => {
      losing = false
      if (gate) return resolve()
      const opened = createServer(phone => {
        const wire = connect(far)
        let carried = 0
        phone.on('data', ({ length }: Buffer) => {
          carried += length
          if (!due || carried < due.bytes) return
          const { deed } = due
          due = undefined
          deed()
        })
        for (const [from, to] of [
          [phone, wire],
          [wire, phone],
        ] as const) {
          wires.add(from)
          from.on('error', () => to.destroy()).on('close', () => (wires.delete(from), to.destroy()))
          from.on('data', data => (from === wire && losing ? undefined : void to.write(data)))
        }
      })
      gate = opened
      opened.listen({ port, host: 'localhost' }, () => {
        port = (opened.address() as AddressInfo).port
        resolve()
      })
    })
  const cut = () =>
    new Promise<void>(resolve => {
      if (!gate) return resolve()
      gate.close(() => resolve())
      gate = undefined
      for (const wire of wires) wire.destroy()
    })

  await mend()
  return {
    url: `http://localhost:${port}`,
    cut,
    mend,
    loseAnswers: () => void (losing = true),
    after: (bytes, deed) => void (due = { bytes, deed }),
    close: cut,
  }
}
