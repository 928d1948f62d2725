/** Gives a textarea the height of its text, where the browser does not by itself (`field-sizing: content`). */
export function growWithText(element: HTMLTextAreaElement): void {
  if (CSS.supports('field-sizing', 'content')) return
  element.style.height = 'auto'
  element.style.height = `${element.scrollHeight + element.offsetHeight - element.clientHeight}px`
}
