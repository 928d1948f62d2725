import type { Language } from '@tablee/model'
import { dayFormat } from '@tablee/model'
import type { RescueFile } from '@tablee/provider'
import type { ReaderOfRescues, RescuedSection, RescuedWords } from './rescued-words.ts'
import { sectionsOf } from './rescued-words.ts'

/** Whose words they are, and of which cycle. */
export interface RescueHeading {
  readonly cycle: string
  readonly name: string
}

/**
 * A page of its own with all that could not be saved: it opens anywhere and is read by anyone. What it was made from
 * stands in it as JSON, so that it can also be read by a program.
 */
export function rescueDocument(files: readonly RescueFile[], heading: RescueHeading, reader: ReaderOfRescues): string {
  const { t, language } = reader
  const title = `${t('rescue.fileTitle')} · ${heading.cycle}`
  const sections = sectionsOf(files, reader)
    .map((section) => sectionHtml(section, language))
    .join('\n')
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1.05rem/1.5 sans-serif; color: #1d2b2a; }
article { margin: 1rem 0; padding: .75rem 1rem; border: 1px solid #b9c4c2; border-radius: .5rem; }
h3, dt { font-weight: 600; } h3, p, dl, dd { margin: .25rem 0; } dd { white-space: pre-wrap; }
</style>
</head>
<body>
<h1>${escaped(t('rescue.fileTitle'))}</h1>
<p><strong>${escaped(heading.cycle)}</strong></p>
<p>${escaped(t('rescue.fileIntro', { name: heading.name }))}</p>
${sections}
<script type="application/json">${JSON.stringify(files).replaceAll('<', String.raw`\u003c`)}</script>
</body>
</html>
`
}

function sectionHtml({ place, reason, at, words }: RescuedSection, language: Language): string {
  const when = dayFormat(language, { dateStyle: 'long', timeStyle: 'short' })(at)
  return `<section>
<h2>${escaped(place)}</h2>
<p>${escaped(when)}. ${escaped(reason)}</p>
${words.map(article).join('\n')}
</section>`
}

function article({ title, what, lines }: RescuedWords): string {
  const named = lines.map(({ label, text }) => `<dt>${escaped(label)}</dt><dd>${escaped(text)}</dd>`).join('')
  return `<article><h3>${escaped(title)}</h3><p>${escaped(what)}</p><dl>${named}</dl></article>`
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? '')
}
