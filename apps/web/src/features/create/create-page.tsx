import type { CycleCreated } from '@tablee/model'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { PublicPage } from '../../app/public-page.tsx'
import { CreateForm } from './create-form.tsx'
import { CycleMade } from './cycle-made.tsx'

/** Makes a cycle, then hands its links over. */
export function CreatePage(): ReactNode {
  const [made, setMade] = useState<CycleCreated | null>(null)
  return <PublicPage>{made ? <CycleMade made={made} /> : <CreateForm onMade={setMade} />}</PublicPage>
}
