import { readFileSync } from 'node:fs'

/** Ticks per second in /proc/<pid>/stat, the same on every Linux; and bytes per page of /proc/<pid>/statm. */
const TICKS = 100
const PAGE = 4096

/** Processor time that `pid` has used, with all its threads, in user and kernel mode (s). */
export function cpuSeconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
  // the name of the program, in parentheses, may hold spaces
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / TICKS
}

/** Memory that `pid` holds (MiB). */
export function residentMebibytes(pid: number): number {
  const [, pages] = readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')
  return (Number(pages) * PAGE) / 1024 / 1024
}
