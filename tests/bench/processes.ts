import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** What a process does when asked: each work takes one input and gives one result, and both travel as JSON. */
export type Works = { readonly [name: string]: (input: never) => unknown }

/** A process of the bench, as the one that started it sees it. */
export type Helper<W extends Works> = {
  /** Has a work done; rejects with the process's own sentence, or when it is gone or has not answered in a minute. */
  ask<N extends keyof W & string>(name: N, input: Parameters<W[N]>[0]): Promise<Awaited<ReturnType<W[N]>>>
  stop(): Promise<void>
}

/** Starts a process of the bench from a file beside this one. */
export function startHelper<W extends Works>(
  file: string,
  env: NodeJS.ProcessEnv = {},
  execArgv: readonly string[] = [],
): Helper<W> {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), {
    env: { ...process.env, ...env },
    execArgv: [...process.execArgv, ...execArgv],
  })
  const waiting = new Map<number, (answer: Reply) => void>()
  let asked = 0
  child.on('message', (reply: Reply) => waiting.get(reply.to)?.(reply))
  child.once('exit', code => waiting.forEach((settle, to) => settle({ to, error: `${file} ended with ${code}` })))
  return {
    ask: (name, input) =>
      new Promise((resolve, reject) => {
        const to = ++asked
        const timer = setTimeout(() => settle({ to, error: `${file} did not answer «${name}» in time` }), patience)
        const settle = (reply: Reply): void => {
          clearTimeout(timer)
          waiting.delete(to)
          if (reply.error !== undefined) reject(new Error(reply.error))
          // The type is the work's own: both sides import it.
          else resolve(reply.result as Awaited<ReturnType<W[typeof name]>>)
        }
        waiting.set(to, settle)
        child.send({ to, name, input })
      }),
    stop: () => ended(child),
  }
}

/** The other side: answers what is asked, until the process that started it goes away. */
export function serveWorks(works: Works): void {
  process.on('message', ({ to, name, input }: Question) => {
    Promise.resolve()
      .then(() => works[name]?.(input as never))
      .then(
        result => process.send?.({ to, result }),
        (error: unknown) =>
          process.send?.({ to, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
      )
  })
  process.once('disconnect', () => process.exit(0))
}

/** Milliseconds on the clock that all processes of a machine share (CLOCK_MONOTONIC). */
export const sharedNow = (): number => Number(process.hrtime.bigint()) / 1e6

type Question = { readonly to: number; readonly name: string; readonly input: unknown }
type Reply = { readonly to: number; readonly result?: unknown; readonly error?: string }

/** Milliseconds a work may take. */
const patience = 60_000

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise(resolve => {
    const timer = setTimeout(() => child.kill('SIGKILL'), 5000)
    child.once('exit', () => (clearTimeout(timer), resolve()))
    child.disconnect()
  })
}
