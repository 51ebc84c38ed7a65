let serials: readonly string[] = []

/** The serials of the stack that has just been made: the sheets are printed from this page alone, once. */
export const takeSerials = (made: readonly string[]): void => void (serials = made)
export const serialsMade = (): readonly string[] => serials
