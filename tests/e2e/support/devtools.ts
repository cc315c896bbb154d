/**
 * The least of a client for Chromium's DevTools protocol: one connection to one page, opened when it is needed.
 * Guarantees: nothing is attached to what it did not ask for, and nothing outlives `close`, so that a page may crash,
 * hang or be replaced under it; an answer that does not come within the limit is an error.
 */
import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

interface Answer {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** WebSocket's kinds of frames that matter here. */
const TEXT = 0x1;
const LAST = 0x80;
const MASKED = 0x80;

export class DevTools {
  readonly #waiting = new Map<number, (answer: Answer | Error) => void>();
  #count = 0;
  #received = Buffer.alloc(0);
  /** Pieces of a message that came in several frames. */
  #pieces: Buffer[] = [];

  private constructor(
    private readonly socket: Socket,
    private readonly limitMs: number,
  ) {
    socket.on('data', (data: Buffer) => { this.#take(data); });
    socket.on('close', () => { this.#fail(new Error('the connection to the page was closed')); });
    socket.on('error', (error) => { this.#fail(error); });
  }

  /** `url`: a target's webSocketDebuggerUrl. `limitMs`: for the connection and for each answer. @throws when it is refused or late */
  static async at(url: string, limitMs: number): Promise<DevTools> {
    const { hostname, port, pathname } = new URL(url);
    const socket = connect(Number(port), hostname);
    try {
      const rest = await new Promise<Buffer>((resolve, reject) => {
        let head = Buffer.alloc(0);
        socket.setTimeout(limitMs, () => { reject(new Error('no connection to the page in time')); });
        socket.once('error', reject);
        socket.once('close', () => { reject(new Error('the page refused the connection')); });
        socket.once('connect', () => socket.write(`GET ${pathname} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n\r\n`));
        const take = (data: Buffer): void => {
          head = Buffer.concat([head, data]);
          const end = head.indexOf('\r\n\r\n');
          if (end === -1) return;
          socket.off('data', take);
          if (head.toString('latin1').startsWith('HTTP/1.1 101 ')) resolve(head.subarray(end + 4));
          else reject(new Error(head.toString('latin1').split('\r\n')[0] ?? 'refused'));
        };
        socket.on('data', take);
      });
      socket.removeAllListeners();
      socket.setTimeout(0);
      const tools = new DevTools(socket, limitMs);
      tools.#take(rest);
      return tools;
    } catch (error) {
      socket.destroy();
      throw error;
    }
  }

  /** @throws what the page answers as an error, or that it did not answer in time */
  async send(method: string, params: object = {}): Promise<unknown> {
    const id = this.tell(method, params);
    const answer = await new Promise<Answer | Error>((resolve) => {
      const limit = setTimeout(() => { resolve(new Error(`${method}: no answer in ${this.limitMs} ms`)); }, this.limitMs);
      this.#waiting.set(id, (got) => {
        clearTimeout(limit);
        resolve(got);
      });
    });
    this.#waiting.delete(id);
    if (answer instanceof Error) throw answer;
    if (answer.error !== undefined) throw new Error(`${method}: ${answer.error.message}`);
    return answer.result;
  }

  /** Sends without waiting for an answer. Returns the message's number. */
  tell(method: string, params: object = {}): number {
    this.#count += 1;
    this.socket.write(frameOf(JSON.stringify({ id: this.#count, method, params })));
    return this.#count;
  }

  /** The value of an expression in the page, awaited when it is a promise. @throws what it throws */
  async evaluate<T>(expression: string): Promise<T> {
    const answer = (await this.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })) as { result: { value: T }; exceptionDetails?: { text: string; exception?: { description?: string } } };
    if (answer.exceptionDetails !== undefined) throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
    return answer.result.value;
  }

  close(): void {
    this.socket.destroy();
  }

  #take(data: Buffer): void {
    this.#received = Buffer.concat([this.#received, data]);
    for (let frame = firstFrame(this.#received); frame !== undefined; frame = firstFrame(this.#received)) {
      this.#received = this.#received.subarray(frame.size);
      // A text and its continuation; pings and the like need no answer in the time this lives.
      if (frame.kind > TEXT) continue;
      this.#pieces.push(frame.payload);
      if (!frame.last) continue;
      const answer = JSON.parse(Buffer.concat(this.#pieces).toString('utf8')) as Answer;
      this.#pieces = [];
      if (answer.id !== undefined) this.#waiting.get(answer.id)?.(answer);
    }
  }

  #fail(error: Error): void {
    for (const tell of this.#waiting.values()) tell(error);
  }
}

/** What a client sends must be masked (RFC 6455); any mask will do. */
function frameOf(text: string): Buffer {
  const payload = Buffer.from(text, 'utf8');
  const head = payload.length < 126 ? Buffer.from([LAST | TEXT, MASKED | payload.length]) : Buffer.alloc(payload.length < 65_536 ? 4 : 10);
  if (payload.length >= 126) {
    head[0] = LAST | TEXT;
    head[1] = MASKED | (payload.length < 65_536 ? 126 : 127);
    if (payload.length < 65_536) head.writeUInt16BE(payload.length, 2);
    else head.writeBigUInt64BE(BigInt(payload.length), 2);
  }
  const noMask = Buffer.alloc(4);
  return Buffer.concat([head, noMask, payload]);
}

interface Frame {
  readonly last: boolean;
  readonly kind: number;
  readonly payload: Buffer;
  /** Bytes it takes. */
  readonly size: number;
}

/** undefined until all of it has come. What a server sends is not masked. */
function firstFrame(bytes: Buffer): Frame | undefined {
  const [first, second] = bytes;
  if (first === undefined || second === undefined) return undefined;
  const short = second & 0x7f;
  const start = short === 126 ? 4 : short === 127 ? 10 : 2;
  if (bytes.length < start) return undefined;
  const length = short === 126 ? bytes.readUInt16BE(2) : short === 127 ? Number(bytes.readBigUInt64BE(2)) : short;
  if (bytes.length < start + length) return undefined;
  return { last: (first & LAST) !== 0, kind: first & 0x0f, payload: bytes.subarray(start, start + length), size: start + length };
}
