/** The page `licences.html`: every notice, with each licence text once, word for word. No script, no request. */
export function noticesPage(shipped, served) {
  const own = new Set(shipped.map(idOf))
  const alone = served.filter((notice) => !own.has(idOf(notice)))
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="/favicon.svg">
<title>Licences et mentions · Tablée</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<p><a href="/">Revenir à l’accueil de Tablée</a></p>
<h1>Licences et mentions</h1>
<p>Le code de Tablée est libre, sous licence MIT. Il est construit avec les bibliothèques et les polices ci-dessous, dont nous
remercions les auteurs. Chaque texte de licence est reproduit mot pour mot, dans sa langue.</p>
<p>Les murs utilisent tldraw, sous sa propre licence : la mention « Made with tldraw » y reste toujours visible.</p>
${section('Dans les pages que vous ouvrez', shipped)}
${section('Sur le serveur', alone)}
</main>
</body>
</html>
`
}

function section(title, notices) {
  return `<h2>${title}</h2>\n${[...byText(notices)].map(([text, group]) => entry(group, text)).join('\n')}`
}

function entry(group, text) {
  const names = group.map(
    (notice) => `<li>${linked(notice)} ${escape(notice.version)} <span>(${escape(notice.licence)})</span></li>`,
  )
  return `<section>\n<ul>\n${names.join('\n')}\n</ul>\n<details><summary>Texte de la licence</summary>\n<pre lang="en">${escape(text)}</pre></details>\n</section>`
}

function byText(notices) {
  const groups = new Map()
  for (const notice of notices) groups.set(notice.text, [...(groups.get(notice.text) ?? []), notice])
  return groups
}

function linked({ name, homepage }) {
  return /^https?:\/\//.test(homepage ?? '')
    ? `<a href="${escape(homepage)}" rel="noreferrer">${escape(name)}</a>`
    : escape(name)
}

function idOf(notice) {
  return `${notice.name}@${notice.version}`
}

function escape(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

const STYLE = `
:root { color-scheme: light; }
body { margin: 0; background: #faf7f1; color: #22211f; font: 1rem/1.6 'Atkinson Hyperlegible Next Variable', system-ui, sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1 { font-size: 1.75rem; line-height: 1.25; }
h2 { font-size: 1.25rem; margin-top: 2.5rem; }
section { background: #fff; border: 1px solid #e4ded2; border-radius: .75rem; padding: .75rem 1.25rem; margin: .75rem 0; }
ul { margin: 0; padding-left: 1.1rem; }
a { color: #0b5c5c; }
summary { cursor: pointer; padding: .625rem 0; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: .875rem; }
`
