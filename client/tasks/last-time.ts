import type { Id } from '#shared/core/value.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import type { Task } from '#shared/tasks/task.ts'

/** What was promised in a meeting's place at earlier meetings: the latest meeting first, each in the order of its protocol. */
export function lastTime(
  tasks: Readonly<Record<Id, Task>>,
  { id, place, number, closedAt }: Pick<Meeting, 'id' | 'place' | 'number' | 'closedAt'>,
): Task[] {
  return Object.values(tasks)
    .filter(task => task.kind === 'instruction' && task.place === place && task.meeting !== id)
    .filter(task => task.meeting !== undefined && task.state !== 'cancelled')
    .filter(task => placeIn(task)[0] < number && (task.steps[0]?.at ?? '') < (closedAt ?? 'later'))
    .toSorted((a, b) => placeIn(b)[0] - placeIn(a)[0] || placeIn(a)[1] - placeIn(b)[1])
}

/** «№ 7/3»: the meeting, and the instruction within it. */
function placeIn({ number = '' }: Task): readonly [meeting: number, instruction: number] {
  const [meeting, instruction] = number.split('/').map(Number)
  return [meeting ?? 0, instruction ?? 0]
}
