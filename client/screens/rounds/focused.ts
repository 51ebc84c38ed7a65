/** A step that begins takes the focus to its heading, so that a screen reader says where one is. */
export const focused = (heading: HTMLElement | null): void => heading?.focus()
