/** Whether `text` names something that every object has (`__proto__`, `constructor`): never an id, since ids become keys. */
export function isReserved(text: string): boolean {
  return text in Object.prototype
}
