import { isAbsolute, resolve } from 'node:path'
import { noticesOf } from './notices.mjs'
import { noticesPage } from './notices-page.mjs'
import { packageFolderOf, runtimeDependencies } from './packages.mjs'

/**
 * A Vite plugin: writes `licences.html` from what is really in the bundle (modules, fonts, images) and from what the relay
 * needs at run time. The build fails when one of them has no licence text.
 */
export function thirdPartyNotices() {
  let root = ''
  const inWorkers = new Set()
  return {
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
    /** The plugin of the workers' bundles, which are made on their own, before the pages that start them. */
    ofWorkers: () => ({
      name: 'tablee-third-party-notices-of-workers',
      generateBundle(_options, bundle) {
        for (const file of filesOf(bundle)) inWorkers.add(file)
      },
    }),
  }
}

function filesOf(bundle) {
  return Object.values(bundle).flatMap((output) => [...(output.moduleIds ?? []), ...(output.originalFileNames ?? [])])
}
