/** What came of a file on its way: the server's answer, or that there was none, or that it was stopped. */
export type Sent = { readonly status: number; readonly answer: unknown } | 'no-answer' | 'stopped'

/** Sends one file as a form, telling from 0 to 1 how much has gone; never throws. */
export function sendFile(
  path: string,
  field: string,
  [file, name]: readonly [Blob, string],
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Sent> {
  return new Promise(resolve => {
    // `fetch` does not tell how far an upload has gone.
    const request = new XMLHttpRequest()
    request.open('POST', path)
    request.responseType = 'json'
    request.timeout = 120_000
    request.upload.onprogress = event => event.lengthComputable && onProgress(event.loaded / event.total)
    request.onload = () => resolve({ status: request.status, answer: request.response as unknown })
    request.onerror = request.ontimeout = () => resolve('no-answer')
    request.onabort = () => resolve('stopped')
    signal.addEventListener('abort', () => request.abort(), { once: true })
    const form = new FormData()
    form.append(field, file, name)
    request.send(form)
  })
}
