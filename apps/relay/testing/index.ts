export { openTab } from './tab-client.ts'
export type { TabChannel, TabClient } from './tab-client.ts'
