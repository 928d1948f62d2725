/** Most activities of an agenda, and minutes of one. */
export const MOST_ACTIVITIES = 40
export const MOST_ACTIVITY_MINUTES = 480
/** Most steps, and most sessions, of a cycle: those put aside are counted. */
export const MOST_STEPS = 60
export const MOST_SESSIONS = 60
/** Most sessions that run one step, and steps that one session runs. */
export const MOST_SESSIONS_OF_STEP = 8
export const MOST_STEPS_OF_SESSION = 4
/** Most that is done of one step, in all sessions that run it. */
export const MOST_ACTIVITIES_OF_STEP = MOST_ACTIVITIES * MOST_SESSIONS_OF_STEP
/** Most territories of a cycle, which may all be named at once: those put aside are counted. */
export const MOST_TERRITORIES = 300
/** How long a session may be (minutes). */
export const LEAST_SESSION_MINUTES = 15
export const MOST_SESSION_MINUTES = 600
/** Most characters of what a plan says. */
export const MOST_OF_TITLE = 120
export const MOST_OF_AIM = 300
export const MOST_OF_PROMPT = 500
export const MOST_OF_PLACE = 200
