import type { Plugin } from 'vite'

/** Writes beside `index.html` a page for each name of `pages`, which asks at once for the files of the modules named there. */
export declare function pagesWithTheirFiles(pages: Readonly<Record<string, readonly string[]>>): Plugin
