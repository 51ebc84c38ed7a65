/** The options as they were written: one a line, empty lines left out. */
export const textsOf = (lines: string): string[] =>
  lines
    .split('\n')
    .map(line => line.trim().slice(0, 200))
    .filter(Boolean)
