export { KeepVersion, NameVersion, RestoreVersion, VersionKept, Versions } from './version-api.ts'
export { MOST_OF_VERSION_NAME, RestoreWish, Version, VersionPart, VersionReason } from './version.ts'
export { versionsToDrop } from './versions-to-drop.ts'
