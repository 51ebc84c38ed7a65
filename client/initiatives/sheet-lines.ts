import type { SheetCount } from '#shared/initiatives/sheet.ts'

/** Lines of a sheet that count, and those that do not. */
export const countLines = ({ valid, invalid }: SheetCount): [valid: number, invalid: number] => [
  valid,
  invalid.reduce((sum, [, lines]) => sum + lines, 0),
]
