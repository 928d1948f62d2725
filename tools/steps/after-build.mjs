import { resolve } from 'node:path'

/** A Vite plugin that does `work` in the folder of the build once all of it is written, after the plugins named before it. */
export function afterBuild(name, work) {
  let directory = ''
  return {
    name,
    apply: 'build',
    configResolved(config) {
      directory = resolve(config.root, config.build.outDir)
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        work(directory)
      },
    },
  }
}
