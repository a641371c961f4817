/** The element that carries our interface in the page. */
export const OWN_TAG = 'gatehouse-guard';

/** Whether an event comes from our own interface: that is between the person and us. */
export function isOwn(event: Event): boolean {
  return event.composedPath().some((target) => target instanceof Element && target.localName === OWN_TAG);
}
