// The relay beside a bare fan-out in the same interleaved run, with raw clients in other processes. `--only` names scenarios.

import { runBench } from '../../harness/bench/bench-options.ts'
import { comeBack } from '../../harness/bench/come-back.ts'
import { everyoneMoves, fanOut } from '../../harness/bench/fan-out.ts'
import { joins } from '../../harness/bench/joins.ts'
import { slowDisk } from '../../harness/bench/slow-disk.ts'
import { slowReaders } from '../../harness/bench/slow-readers.ts'
import { sweep } from '../../harness/bench/sweep.ts'

await runBench({
  'fan-out': fanOut,
  'everyone-moves': everyoneMoves,
  sweep,
  joins,
  'come-back': comeBack,
  'slow-readers': slowReaders,
  'slow-disk': slowDisk,
})
