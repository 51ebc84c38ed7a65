/** The words of a text as a search compares them: small, without ё, without marks. */
export const plainWords = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '')
