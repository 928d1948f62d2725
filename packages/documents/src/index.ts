export { place, readPlacements, readZones, writeZones } from './boards.ts'
export type { CardDraft } from './card-codec.ts'
export { addCard, detailOf, readCard, readCards, setField, setRemoved, textFieldOf, titleOf } from './cards.ts'
export { copyCard } from './copied-card.ts'
export type { CopiedCard } from './copied-card.ts'
export { createGestures, mayRestore } from './gestures.ts'
export type { Place } from './free-place-in.ts'
export type { GestureOptions, Gestures, NewCard } from './gestures.ts'
export type { GroupPlace } from './group-gestures.ts'
export { readGroups } from './groups.ts'
export type { GroupChanges } from './groups.ts'
export { answerTest, readGrid } from './grid-answers.ts'
export { createHistory } from './history.ts'
export type { History, HistoryState } from './history.ts'
export type { LinkGestures, LinkRefusal, NewLink } from './link-gestures.ts'
export { readLinks } from './links.ts'
export type { LinkChanges } from './links.ts'
export type { MergeRefusal } from './merge-gestures.ts'
export { mirrorLive, readLive } from './live.ts'
export { HISTORY, PERSON, RELAY, TYPING } from './origin.ts'
export type { Origin } from './origin.ts'
export { drawingOpenStore, setDrawingOpen } from './open-drawing.ts'
export type { PartGestures } from './part-gestures.ts'
export { addTerritory, readPlan, writePlan } from './plan.ts'
export { readDrawingSchema, writeDrawingSchema } from './records/drawing-schema.ts'
export { DRAWING_SCHEMA } from './records/known-schema.ts'
export { cellsBetween, isSameJson } from './records/record-cells.ts'
export type { RecordCells, RecordValue } from './records/record-cells.ts'
export { createRecordGestures } from './records/record-gestures.ts'
export type { RecordGestures, RecordRefusal } from './records/record-gestures.ts'
export { writeRecordCells } from './records/records.ts'
export { rulesOf } from './roots.ts'
export type { DocumentRules, RootType } from './roots.ts'
export { createSourceGestures } from './source-gestures.ts'
export type { SourceGestures } from './source-gestures.ts'
export {
  cardsStore,
  drawingSchemaStore,
  groupsStore,
  linksStore,
  liveStore,
  placementsStore,
  planStore,
  recordsStore,
  zonesStore,
} from './stores.ts'
export { watchTouched } from './touched.ts'
export type { Touched } from './touched.ts'
export { mayWriteIn, refusalOf } from './zone-writing.ts'
export type { MoveRefusal } from './zone-writing.ts'
export { createZoneGestures } from './zone-gestures.ts'
export type { ZoneGestures } from './zone-gestures.ts'
