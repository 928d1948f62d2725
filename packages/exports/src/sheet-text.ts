/** Most characters that a cell of a spreadsheet takes. */
const MOST_CHARACTERS = 32_767
const ELLIPSIS = '…'

/**
 * `text` as a cell may show it: what a spreadsheet would take for a formula is made plain by an apostrophe
 * (`= + - @`, tab, carriage return; `product.md`, Exports), and what XML cannot hold is left out.
 */
export function sheetText(text: string): string {
  const clean = text.toWellFormed().replace(UNFIT_FOR_XML, '')
  const plain = /^[=+\-@\t\r]/.test(clean) ? `'${clean}` : clean
  return plain.length <= MOST_CHARACTERS ? plain : plain.slice(0, MOST_CHARACTERS - ELLIPSIS.length) + ELLIPSIS
}

// oxlint-disable-next-line no-control-regex -- reason: control characters are what is looked for (XML 1.0, section 2.2)
const UNFIT_FOR_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
