/** Nothing is saved: guarantees that a download, however it was begun, is cancelled before its first byte. */
import type { SessionGuard } from './guard.ts';

export const refuseDownloads: SessionGuard = (session, { log }) => {
  session.on('will-download', (event, item) => {
    event.preventDefault();
    log.warn('download-refused', { url: item.getURL().slice(0, 200) });
  });
};
