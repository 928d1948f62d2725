import type { Plugin } from 'vite'

export declare function thirdPartyNotices(): Plugin
