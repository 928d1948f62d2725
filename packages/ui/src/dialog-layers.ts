/** The dialogs that are open, the one on top last. */
const layers: HTMLElement[] = []
/** What the one on top has set aside: neither seen by screen readers, nor reached by key or pointer. */
let aside: readonly HTMLElement[] = []

/** Lays `layer`, a child of the body, over everything else until the returned function is called. The page does not scroll meanwhile. */
export function layOver(layer: HTMLElement): () => void {
  if (layers.length === 0) holdPage()
  layers.push(layer)
  setAside()
  return () => {
    layers.splice(layers.indexOf(layer), 1)
    setAside()
    if (layers.length === 0) releasePage()
  }
}

/** Whether no dialog lies over `layer`. */
export function isOnTop(layer: HTMLElement): boolean {
  return layers.at(-1) === layer
}

/** All but the layer on top becomes inert, and live regions, which go on speaking. */
function setAside(): void {
  for (const element of aside) element.inert = false
  const top = layers.at(-1)
  if (!top) {
    aside = []
    return
  }
  const kept = [top, ...document.querySelectorAll('[aria-live]')]
  aside = elementsAround(document.body, kept)
  for (const element of aside) element.inert = true
}

/** The largest elements below `element` that hold none of `kept`. */
function elementsAround(element: Element, kept: readonly Element[]): readonly HTMLElement[] {
  return [...element.children].flatMap((child) => {
    if (!(child instanceof HTMLElement) || child.inert || kept.includes(child)) return []
    return kept.some((one) => child.contains(one)) ? elementsAround(child, kept) : [child]
  })
}

/** The room of a scrollbar that goes away is kept: nothing moves. */
function holdPage(): void {
  const { style, clientWidth } = document.documentElement
  const scrollbar = innerWidth - clientWidth
  style.overflow = 'hidden'
  if (scrollbar > 0) style.paddingInlineEnd = `${scrollbar}px`
}

function releasePage(): void {
  const { style } = document.documentElement
  style.overflow = ''
  style.paddingInlineEnd = ''
}
