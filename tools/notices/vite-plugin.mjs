import { isAbsolute, resolve } from 'node:path'
import { noticesOf } from './notices.mjs'
import { noticesPage } from './notices-page.mjs'
import { packageFolderOf, runtimeDependencies } from './packages.mjs'

/**
 * Two Vite plugins, of the pages and of the workers that they start: write `licences.html` from what is really in their bundles
 * (modules, fonts, images) and from what the relay needs at run time. The build fails when one of them has no licence text.
 */
export function thirdPartyNotices() {
  let root = ''
  // the bundles of workers are made before those of the pages that start them
  const inWorkers = new Set()
  return {
    ofPages: {
      name: 'tablee-third-party-notices',
      apply: 'build',
      configResolved(config) {
        root = config.root
      },
      generateBundle(_options, bundle) {
        const files = [...filesOf(bundle), ...inWorkers]
        const shipped = new Set(
          files.map((file) => packageFolderOf(isAbsolute(file) ? file : resolve(root, file))).filter(Boolean),
        )
        const page = noticesPage(noticesOf(shipped), noticesOf(runtimeDependencies('apps/relay')))
        this.emitFile({ type: 'asset', fileName: 'licences.html', source: page })
      },
    },
    ofWorkers: {
      name: 'tablee-third-party-notices-of-workers',
      generateBundle(_options, bundle) {
        for (const file of filesOf(bundle)) inWorkers.add(file)
      },
    },
  }
}

function filesOf(bundle) {
  return Object.values(bundle).flatMap((output) => [...(output.moduleIds ?? []), ...(output.originalFileNames ?? [])])
}
