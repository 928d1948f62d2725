export { VersionKept, Versions } from './version-api.ts'
export { KeepVersion, NameVersion, RestoreVersion, RestoreWish } from './version-asks.ts'
export { MOST_OF_VERSION_NAME, Version, VersionPart, VersionReason } from './version.ts'
export { versionsToDrop } from './versions-to-drop.ts'
