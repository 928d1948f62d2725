/** Most characters that a cell of a spreadsheet takes. */
const MOST_CHARACTERS = 32_767
const ELLIPSIS = '…'

/**
 * `text` as a cell may hold it: what a spreadsheet would take for a formula is made plain by an apostrophe
 * (`= + - @`, tab, carriage return; `product.md`, Exports), what XML cannot hold is left out, lines end in `\n`.
 */
export function sheetText(text: string): string {
  const clean = text.toWellFormed().replace(UNFIT_FOR_XML, '')
  const plain = (/^[=+\-@\t\r]/.test(clean) ? `'${clean}` : clean)
    .replace(/\r\n?/g, '\n')
    .replace(ESCAPED, '_x005F_x$1_')
  // the writer looks strings up in a plain object, where these have a meaning: a space makes them words again
  const word = plain in {} ? `${plain} ` : plain
  return word.length <= MOST_CHARACTERS ? word : word.slice(0, MOST_CHARACTERS - ELLIPSIS.length) + ELLIPSIS
}

/** Controls, noncharacters and what stands for lost characters (XML 1.0, section 2.2, with what it discourages). */
const UNFIT_FOR_XML = /[[\p{Control}--[\t\n\r]]\p{Noncharacter_Code_Point}\ufffd]/gv

/** `_x0041_` would be read as the character it stands for (ECMA-376, ST_Xstring). */
const ESCAPED = /_x([0-9a-f]{4})_/gi
