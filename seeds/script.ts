import type { Sql } from 'postgres'
import type { Actor } from '#shared/core/actor.ts'
import type { InputOf } from '#shared/core/command.ts'
import { Refusal } from '#shared/core/refusal.ts'
import type { StreamName } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import type { VecheCommand } from '#shared/registry.ts'
import type { Task } from '#shared/tasks/task.ts'
import { openDoor, type Execute } from '../server/core/execute.ts'
import { createLog } from '../server/core/log.ts'
import type { Handler, SaveAny } from '../server/core/transact.ts'
import { handlers, saves } from '../server/handlers.ts'
import { idOf } from './ids.ts'
import { timeZone } from './town-time.ts'

type Named<N extends VecheCommand['name']> = Extract<VecheCommand, { name: N }>
type Result = Readonly<Record<string, unknown>>

/** A door of one's own, with a clock that is set anew for each command. */
export type Script = {
  readonly sql: Sql
  readonly execute: Execute
  /** Sets the clock for what is executed past `send`. */
  setClock(at: Date): void
  /** Sends a command at a moment; throws when it is refused. The id, if none is given, follows from the number of commands before. */
  send<N extends VecheCommand['name']>(
    at: Date,
    actor: Actor,
    stream: StreamName,
    name: N,
    input: InputOf<Named<N>>,
    id?: Id,
  ): Promise<Result>
  /** The task that came of an issue's outcome. */
  taskOf(issue: Id): Task
  close(): Promise<void>
}

/** Opens the door that the demonstration goes through. */
export function openScript(sql: Sql, from: Date): Script {
  let now = from
  let sent = 0
  const tasks = new Map<Id, Task>()
  const door = openDoor({
    sql,
    handlers: handlers as unknown as Readonly<Record<string, Handler>>,
    saves: saves as Readonly<Record<string, SaveAny>>,
    clock: () => now,
    log: createLog('warn'),
    timeZone: () => timeZone,
    away: () => {},
    committed: ({ happened }) => {
      for (const { event } of happened)
        if (event.type === 'tasks.task-created' && event.task.issue) tasks.set(event.task.issue, event.task)
    },
  })
  return {
    sql,
    execute: door.execute,
    setClock: at => (now = at),
    send: async (at, actor, stream, name, input, id = idOf(`command ${++sent}`)) => {
      now = at
      const answer = await door.execute({ id, stream, name, input }, actor)
      if (!answer.ok) throw new Error(`${name}: ${answer.code}`, { cause: new Refusal(answer.code, answer.details) })
      return answer.result ?? {}
    },
    taskOf: issue => {
      const task = tasks.get(issue)
      if (!task) throw new Error(`no task came of ${issue}`)
      return task
    },
    close: door.close,
  }
}
