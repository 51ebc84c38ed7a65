/** An error that stops the start with one sentence for whoever starts the program: print `message`, leave with code 1. */
export function startError(message: string, cause?: unknown): Error {
  const error = new Error(message, { cause })
  error.name = 'StartError'
  return error
}

/** True for errors made by {@link startError}: their message is a whole sentence and needs no stack. */
export function isStartError(error: unknown): error is Error {
  return error instanceof Error && error.name === 'StartError'
}
