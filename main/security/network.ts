/**
 * No network.
 * Guarantees: the page gets an answer from app://kiosk/ and from nowhere else, and Chromium itself calls nobody:
 * requests are cancelled, names do not resolve, what is left would go to a proxy that does not exist.
 */
import type { App, Session } from 'electron';
import { ORIGIN } from '../protocol/scheme.ts';
import type { ContentsGuard, GuardContext, SessionGuard } from './guard.ts';

/** Pure, so that a test can ask it ten thousand addresses. */
export function isAllowedRequest(address: string, devServer: URL | null): boolean {
  if (address.startsWith(`${ORIGIN}/`) || address.startsWith(`blob:${ORIGIN}/`) || address.startsWith('data:')) return true;
  if (devServer === null) return false;
  return address.startsWith('devtools://') || address.startsWith(`${devServer.origin.replace(/^http/, 'ws')}/`);
}

// SECURITY #1: nothing is loaded over a network, secure or not.
export const refuseNetwork: SessionGuard = (session, { log, devServer }) => {
  session.webRequest.onBeforeRequest((details, answer) => {
    const allowed = isAllowedRequest(details.url, devServer);
    if (!allowed) log.warn('request-refused', { url: details.url.slice(0, 200), kind: details.resourceType });
    answer({ cancel: !allowed });
  });
  // Dictionaries would be fetched for it.
  session.setSpellCheckerEnabled(false);
  if (devServer === null) void session.setProxy(DEAD_PROXY);
};

/** Port 9 (discard) of this machine, where nothing listens; `<-loopback>` sends even addresses of this machine there. */
const DEAD_PROXY: Parameters<Session['setProxy']>[0] = { mode: 'fixed_servers', proxyRules: 'http=127.0.0.1:9;https=127.0.0.1:9;socks=127.0.0.1:9', proxyBypassRules: '<-loopback>' };

/** WebRTC does not go through webRequest: without a proxy that speaks UDP it has no way out. */
export const refusePeerConnections: ContentsGuard = (contents) => contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');

/** Chromium's own habits. Call before `ready`: switches are read then. */
export function silenceChromium(app: App, { devServer }: Pick<GuardContext, 'devServer'>): void {
  const { commandLine } = app;
  // No name resolves, whoever asks: prefetch, captive-portal probes, a forgotten address.
  commandLine.appendSwitch('host-resolver-rules', devServer === null ? 'MAP * ~NOTFOUND' : `MAP * ~NOTFOUND, EXCLUDE ${devServer.hostname}`);
  // Field trials, safe browsing lists and the like are not fetched.
  commandLine.appendSwitch('disable-background-networking');
  // Neither are new versions of Chromium's components.
  commandLine.appendSwitch('disable-component-update');
  // Nor reports about failed connections sent to Google's domains.
  commandLine.appendSwitch('disable-domain-reliability');
  // <a ping> sends nothing.
  commandLine.appendSwitch('no-pings');
  // Casting looks for devices in the local network; media keys of a keyboard or headset would reach the narration.
  commandLine.appendSwitch('disable-features', 'MediaRouter,HardwareMediaKeyHandling,MediaSessionService');
}

/** No certificate is wrong enough to be accepted, none of ours is shown, and no password is given. */
export function refuseCertificates(app: App, { log }: GuardContext): void {
  app.on('certificate-error', (event, _contents, url, error, _certificate, answer) => {
    event.preventDefault();
    log.warn('certificate-refused', { url: url.slice(0, 200), error });
    answer(false);
  });
  app.on('select-client-certificate', (event, _contents, _url, _list, answer) => {
    event.preventDefault();
    answer();
  });
  app.on('login', (event, _contents, _request, _authority, answer) => {
    event.preventDefault();
    answer();
  });
}
