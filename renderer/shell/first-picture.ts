/**
 * Lifts the first picture (index.html) from the kiosk that has come up under it.
 * Guarantees: it is gone once it has faded, and at the latest PATIENCE_MS after it was first asked to go, whatever the
 * kiosk's own picture does: a cover that stays would hide a living kiosk.
 */

/** How long (ms) the first picture waits for the picture that takes its place. */
const PATIENCE_MS = 2_000;

/** `drawn`: settles when there is something to see beneath. */
export async function liftFirstPicture(drawn: Promise<unknown>): Promise<void> {
  const cover = document.querySelector('.first-picture');
  if (cover === null) return;
  await Promise.race([drawn.catch(() => undefined), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  const duration = parseFloat(getComputedStyle(cover).getPropertyValue('--m-fade')) || 0;
  await cover.animate([{ opacity: 1 }, { opacity: 0 }], { duration, easing: 'ease-out', fill: 'forwards' }).finished;
  cover.remove();
}
