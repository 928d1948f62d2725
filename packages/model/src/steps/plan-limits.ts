/** Most activities of an agenda. */
export const MOST_ACTIVITIES = 40
/** The longest that an activity may be (minutes). */
export const MOST_ACTIVITY_MINUTES = 480
/** Most steps of a cycle: those put aside are counted. */
export const MOST_STEPS = 60
/** Most sessions of a cycle: those put aside are counted. */
export const MOST_SESSIONS = 60
/** Most sessions that run one step. */
export const MOST_SESSIONS_OF_STEP = 8
/** Most steps that one session runs. */
export const MOST_STEPS_OF_SESSION = 4
/** Most that is done of one step, in all sessions that run it. */
export const MOST_ACTIVITIES_OF_STEP = MOST_ACTIVITIES * MOST_SESSIONS_OF_STEP
/** Most territories of a cycle, which may all be named at once: those put aside are counted. */
export const MOST_TERRITORIES = 300
/** The shortest that a session may be (minutes). */
export const LEAST_SESSION_MINUTES = 15
/** The longest that a session may be (minutes). */
export const MOST_SESSION_MINUTES = 600
/** Most characters of a title, or of the name of a structure or territory. */
export const MOST_OF_TITLE = 120
/** Most characters of what a step is for. */
export const MOST_OF_AIM = 300
/** Most characters of what an activity asks of those who take part. */
export const MOST_OF_PROMPT = 500
/** Most characters of where a session is held. */
export const MOST_OF_PLACE = 200
