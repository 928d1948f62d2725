// The relay beside a bare fan-out in the same interleaved run, with raw clients in other processes. `--only` names scenarios.

import { runBench } from '../../harness/bench/bench-options.ts'
import { everyoneMoves, fanOut } from '../../harness/bench/fan-out.ts'

await runBench({ 'fan-out': fanOut, 'everyone-moves': everyoneMoves })
