/** Whether a name is that of a time zone (IANA): nothing could be dated in a town with another one. */
export function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('ru', { timeZone: name }))
  } catch {
    return false
  }
}
