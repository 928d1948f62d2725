// Both catalogues say the same things, and the French one is set as French is.
// Run by the pinned runtime: it reads the catalogues from their sources.

import { en } from '../../packages/words/src/en/en.ts'
import { fr } from '../../packages/words/src/fr/fr.ts'

const PLURAL = /_(zero|one|two|few|many|other)$/

const french = textsOf(fr)
const english = textsOf(en)

const faults = [
  ...missing(french, english, 'English'),
  ...missing(english, french, 'French'),
  ...[...french].flatMap(([key, text]) => [...placesDiffer(key, text), ...typography(key, text)]),
  ...[french, english].flatMap((texts) =>
    [...texts].flatMap(([key, text]) => [...empty(key, text), ...lonePlural(key, texts)]),
  ),
]

for (const fault of faults) process.stderr.write(`${fault}\n`)
if (faults.length > 0) process.exitCode = 1
else process.stdout.write(`${french.size} texts in two languages\n`)

function textsOf(catalogue, prefix = '') {
  const texts = new Map()
  for (const [key, value] of Object.entries(catalogue)) {
    if (typeof value === 'string') texts.set(prefix + key, value)
    else for (const entry of textsOf(value, `${prefix}${key}.`)) texts.set(...entry)
  }
  return texts
}

function missing(from, to, language) {
  return [...from.keys()].filter((key) => !to.has(key)).map((key) => `${key}: missing in ${language}`)
}

function placesDiffer(key, text) {
  const translated = english.get(key)
  if (translated === undefined || placesOf(key, text) === placesOf(key, translated)) return []
  return [`${key}: the two languages fill different places`]
}

/** The singular may leave its number unsaid. */
function placesOf(key, text) {
  const places = new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]))
  if (PLURAL.test(key)) places.delete('count')
  return [...places].sort().join(' ')
}

function empty(key, text) {
  return text.trim() === '' ? [`${key}: empty`] : []
}

function lonePlural(key, texts) {
  return PLURAL.test(key) && !texts.has(key.replace(PLURAL, '_other')) ? [`${key}: has no _other form`] : []
}

function typography(key, text) {
  const faults = []
  if (text.includes("'")) faults.push('a straight apostrophe (write ’)')
  if (text.includes('"')) faults.push('a straight quotation mark (write « »)')
  if (
    /[^\s\u00A0\u202F] ?[;?!»]/.test(text) ||
    /[^\s\u00A0\u202F\d] ?:(?!\/\/)/.test(text) ||
    /«(?![\u00A0\u202F])/.test(text)
  ) {
    faults.push('no non-breaking space at « » : ; ? or !')
  }
  return faults.map((fault) => `${key}: ${fault} in « ${text} »`)
}
