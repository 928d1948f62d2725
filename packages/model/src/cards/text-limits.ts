/** Most characters of a line, such as a title, where it is not typed on the card itself. */
export const MOST_OF_LINE = 500
/** The same for what is written over several lines. */
export const MOST_OF_LINES = 20_000
/** Most cards that a table brings at once. */
export const MOST_ROWS = 1_000
/** Most columns of such a table. */
export const MOST_COLUMNS = 60
