/** Whether `src` is an absolute path of this site. */
export function isOwnAddress(src: string): boolean {
  return /^\/[\w][\w\-./~%]*$/.test(src)
}
