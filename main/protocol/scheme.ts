/**
 * The kiosk's own scheme: everything the page sees comes from app://kiosk/.
 * Guarantees: one origin, with the rights of an https page and no more.
 */
import type { CustomScheme } from 'electron';

export const SCHEME = 'app';
export const HOST = 'kiosk';
/** As `location.origin` and `frame.origin` give it. */
export const ORIGIN = `${SCHEME}://${HOST}`;
/** The kiosk. */
export const PAGE = `${ORIGIN}/`;
/** What is shown while the kiosk cannot be. */
export const RESTING_PAGE = `${ORIGIN}/resting`;

// SECURITY #18: an own protocol instead of file://, whose pages may read more of the disk than a page should.
export const kioskScheme: CustomScheme = {
  scheme: SCHEME,
  privileges: {
    /** Relative addresses and an origin, as with https. */
    standard: true,
    secure: true,
    supportFetchAPI: true,
    /** Media may ask for a part of a file. */
    stream: true,
    bypassCSP: false,
    corsEnabled: false,
    allowServiceWorkers: false,
  },
};
