/**
 * Puts app:// into a session.
 * Guarantees: an answer to every request, also when serving fails; the resting page is answered before anything that could
 * fail; with a development server, the page's files come from it under the same origin, so that policy, bridge and show
 * work as in the built kiosk.
 */
import { net, type Session } from 'electron';
import { errorText } from '../files/error-text.ts';
import type { Log } from '../log.ts';
import { answerResting } from '../resting/resting-page.ts';
import { safePath } from './safe-path.ts';
import { RESTING_PAGE, SCHEME } from './scheme.ts';
import { serve, type Served } from './serve.ts';

/** `served` is asked at every request: what is played may change while the kiosk runs. */
export function installProtocol(session: Session, served: () => Served, log: Log, devServer: URL | null): void {
  session.protocol.handle(SCHEME, async (request) => {
    if (request.url === RESTING_PAGE && request.method === 'GET') return answerResting();
    try {
      if (devServer !== null && safePath(request.url)?.root !== 'show') return await fromDevServer(request, devServer, served().contentSecurityPolicy);
      return await serve(request, served());
    } catch (error) {
      log.error('not-served', { url: request.url.slice(0, 200), reason: errorText(error) });
      return new Response(null, { status: 500 });
    }
  });
}

async function fromDevServer(request: Request, devServer: URL, policy: string): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const answer = await net.fetch(new URL(pathname + search, devServer).href, { headers: { Accept: request.headers.get('Accept') ?? '*/*' } });
  const headers = new Headers(answer.headers);
  headers.set('Content-Security-Policy', policy);
  return new Response(answer.body, { status: answer.status, headers });
}
