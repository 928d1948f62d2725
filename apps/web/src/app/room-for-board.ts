/** Width (px) under which one is led to the list rather than to the board. */
const ROOM_FOR_A_BOARD = 600

/** Whether the window is wide enough for one to be led to a board. */
export function hasRoomForBoard(): boolean {
  return innerWidth >= ROOM_FOR_A_BOARD
}
