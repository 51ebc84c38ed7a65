import * as z from 'zod/mini'

/** Words in one face. */
export const run = z.object({ text: z.string(), bold: z.optional(z.literal(true)) })
export type Run = z.infer<typeof run>

/** A line of the prose; lists are lines too: `depth` from 0 says how far in, `n` the number of a numbered one. */
export const block = z.object({
  kind: z.enum(['heading', 'paragraph', 'bullet', 'number']),
  depth: z.number().check(z.int(), z.gte(0)),
  n: z.optional(z.number().check(z.int(), z.gte(1))),
  runs: z.array(run),
})
export type Block = z.infer<typeof block>

/** What is read of a node of the shared document, so that this side needs no Yjs. */
type Node = {
  readonly nodeName?: string
  toArray?(): readonly unknown[]
  toDelta?(): readonly { insert?: unknown; attributes?: Readonly<Record<string, unknown>> }[]
}

/** The prose of a shared document, plain; the same on every side. What a protocol has no use for is read as its bare words. */
export function proseOf(fragment: Node): Block[] {
  return childrenOf(fragment).flatMap(node => linesOf(node, { depth: 0, kind: 'paragraph' }))
}

/** Whether anything is written there. */
export const isBlank = (prose: readonly Block[]): boolean =>
  prose.every(({ runs }) => runs.every(({ text }) => text.trim() === ''))

/** The lines written here that an approved prose does not hold in these words, in their order, each once. */
export function linesMissing(written: readonly Block[], approved: readonly Block[]): string[] {
  const words = (block: Block) =>
    block.runs
      .map(({ text }) => text)
      .join('')
      .trim()
  const there = new Set(approved.map(words))
  return [...new Set(written.map(words))].filter(line => line !== '' && !there.has(line))
}

type Line = Pick<Block, 'kind' | 'depth' | 'n'>

function linesOf(node: Node, line: Line): Block[] {
  switch (node.nodeName) {
    case 'heading':
      return [{ kind: 'heading', depth: 0, runs: runsOf(node) }]
    case 'bulletList':
      return childrenOf(node).flatMap(item => itemOf(item, { kind: 'bullet', depth: inside(line) }))
    case 'orderedList':
      return childrenOf(node).flatMap((item, i) => itemOf(item, { kind: 'number', n: i + 1, depth: inside(line) }))
    default:
      return [{ ...line, runs: runsOf(node) }]
  }
}

/** The first line of an item has its mark, the others stand under it. */
function itemOf(item: Node, line: Line): Block[] {
  return childrenOf(item).flatMap((child, i) =>
    linesOf(child, i === 0 || isList(child) ? line : { kind: 'paragraph', depth: line.depth + 1 }),
  )
}

const isList = (node: Node): boolean => node.nodeName === 'bulletList' || node.nodeName === 'orderedList'
const inside = ({ kind, depth }: Line): number => (kind === 'paragraph' ? depth : depth + 1)

function runsOf(node: Node): Run[] {
  const runs = childrenOf(node).flatMap(child => {
    if (child.nodeName === 'hardBreak') return [{ text: '\n' }]
    if (!child.toDelta) return runsOf(child)
    return child.toDelta().flatMap(({ insert, attributes }) =>
      typeof insert === 'string' && insert !== ''
        ? [
            {
              text: insert.replaceAll(unkeepable, '\uFFFD'),
              ...(attributes?.['bold'] ? { bold: true as const } : {}),
            },
          ]
        : [],
    )
  })
  return joined(runs)
}

/** Neighbours of one face are one run, however they were typed. */
const joined = (runs: readonly Run[]): Run[] =>
  runs.reduce<Run[]>((all, run) => {
    const last = all.at(-1)
    return last && last.bold === run.bold
      ? [...all.slice(0, -1), { ...last, text: last.text + run.text }]
      : [...all, run]
  }, [])

/** What no text may hold: a zero byte, half of a surrogate pair. */
const unkeepable = /[\0\p{Cs}]/gu

const childrenOf = (node: Node): Node[] => (node.toArray?.() ?? []) as Node[]
