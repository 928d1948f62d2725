/** The path of a Chromium that starts; throws with an instruction when none can be had. */
export declare function findChromium(): string
