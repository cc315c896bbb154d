/**
 * An X display as a person in front of it has it: keys, mouse buttons, and the windows that are open on it.
 * Guarantees: real input through the XTEST extension, so that a window manager, Chromium's own shortcuts and its menus get
 * it before the page does; spoken over the display's socket, no library needed. For displays of our own (no password).
 * Requests are answered in order.
 */
import { connect, type Socket } from 'node:net';

const OPCODE = { getWindowAttributes: 3, queryTree: 15, getGeometry: 14, setInputFocus: 42, getInputFocus: 43, queryExtension: 98, changeKeyboardMapping: 100, getKeyboardMapping: 101 } as const;
const FAKE = { keyPress: 2, keyRelease: 3, buttonPress: 4, buttonRelease: 5, motion: 6 } as const;
const VIEWABLE = 2;
const HEADER = 32;

export interface XWindow {
  readonly id: number;
  readonly width: number;
  readonly height: number;
}

export class XScreen {
  #pending = Buffer.alloc(0);
  readonly #waiting: ((reply: Buffer) => void)[] = [];
  #root = 0;
  #keys: { first: number; perKey: number; count: number; syms: number[] } = { first: 0, perKey: 0, count: 0, syms: [] };
  #xtest = 0;

  private constructor(private readonly socket: Socket) {}

  /** @throws when the display does not answer or has no XTEST. */
  static async open(number: string): Promise<XScreen> {
    const socket = connect(`/tmp/.X11-unix/X${number}`);
    const screen = new XScreen(socket);
    const setup = await new Promise<Buffer>((resolve, reject) => {
      let got = Buffer.alloc(0);
      const take = (data: Buffer): void => {
        got = Buffer.concat([got, data]);
        if (got.length < 8 || got.length < 8 + got.readUInt16LE(6) * 4) return;
        socket.off('data', take);
        resolve(got);
      };
      socket.on('data', take).once('error', reject);
      // Little-endian, protocol 11.0, no password.
      socket.write(Buffer.from([0x6c, 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
    });
    if (setup[0] !== 1) throw new Error('the display refuses');
    const firstScreen = 40 + Math.ceil(setup.readUInt16LE(24) / 4) * 4 + (setup[29] ?? 0) * 8;
    screen.#root = setup.readUInt32LE(firstScreen);
    socket.on('data', (data) => screen.#take(data));
    const first = setup[34] ?? 8;
    const count = (setup[35] ?? 255) - first + 1;
    const mapping = await screen.#ask(OPCODE.getKeyboardMapping, 0, Buffer.from([first, count, 0, 0]));
    const perKey = mapping[1] ?? 1;
    screen.#keys = { first, count, perKey, syms: Array.from({ length: count * perKey }, (_, index) => mapping.readUInt32LE(HEADER + index * 4)) };
    const name = Buffer.from('XTEST\0\0\0');
    const extension = await screen.#ask(OPCODE.queryExtension, 0, Buffer.concat([Buffer.from([5, 0, 0, 0]), name]));
    if (extension[8] !== 1) throw new Error('the display has no XTEST');
    screen.#xtest = extension[9] ?? 0;
    return screen;
  }

  close(): void {
    this.socket.destroy();
  }

  /** Presses the keys in order and releases them in reverse, by keysym. */
  async chord(keysyms: readonly number[]): Promise<void> {
    const codes = keysyms.map((keysym) => this.#code(keysym));
    for (const code of codes) this.#fake(FAKE.keyPress, code);
    for (const code of codes.reverse()) this.#fake(FAKE.keyRelease, code);
    await this.settled();
  }

  async moveTo(x: number, y: number): Promise<void> {
    this.#fake(FAKE.motion, 0, x, y);
    await this.settled();
  }

  /** 1 left, 2 middle, 3 right, 4-7 wheel, 8 back, 9 forward. With keys held, by keysym. */
  async click(button: number, held: readonly number[] = []): Promise<void> {
    await this.hold(held, () => {
      this.#fake(FAKE.buttonPress, button);
      this.#fake(FAKE.buttonRelease, button);
    });
  }

  /** Moves with the left button down. */
  async drag(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
    await this.moveTo(from.x, from.y);
    this.#fake(FAKE.buttonPress, 1);
    for (let step = 1; step <= 10; step += 1) await this.moveTo(Math.round(from.x + ((to.x - from.x) * step) / 10), Math.round(from.y + ((to.y - from.y) * step) / 10));
    this.#fake(FAKE.buttonRelease, 1);
    await this.settled();
  }

  /** The windows that can be seen, lowest first: menus, tooltips and dialogs are such windows too. */
  async windows(): Promise<XWindow[]> {
    const tree = await this.#ask(OPCODE.queryTree, 0, this.#word(this.#root));
    const ids = Array.from({ length: tree.readUInt16LE(16) }, (_, index) => tree.readUInt32LE(HEADER + index * 4));
    const seen: XWindow[] = [];
    for (const id of ids) {
      // One that has just closed is refused: it is not seen.
      const attributes = await this.#ask(OPCODE.getWindowAttributes, 0, this.#word(id));
      if (attributes[0] !== 1 || attributes[26] !== VIEWABLE) continue;
      const geometry = await this.#ask(OPCODE.getGeometry, 0, this.#word(id));
      if (geometry[0] === 1) seen.push({ id, width: geometry.readUInt16LE(16), height: geometry.readUInt16LE(18) });
    }
    return seen;
  }

  /** Where no window manager gives the keyboard to a window. */
  async focus(window: number): Promise<void> {
    this.#send(OPCODE.setInputFocus, 2, Buffer.concat([this.#word(window), this.#word(0)]));
    await this.settled();
  }

  /** Everything sent so far has been done by the server. */
  async settled(): Promise<void> {
    await this.#ask(OPCODE.getInputFocus, 0, Buffer.alloc(0));
  }

  async hold(keysyms: readonly number[], action: () => void): Promise<void> {
    const codes = keysyms.map((keysym) => this.#code(keysym));
    for (const code of codes) this.#fake(FAKE.keyPress, code);
    action();
    for (const code of codes.reverse()) this.#fake(FAKE.keyRelease, code);
    await this.settled();
  }

  #code(keysym: number): number {
    const { first, perKey, count, syms } = this.#keys;
    const at = syms.indexOf(keysym);
    if (at !== -1) return first + Math.floor(at / perKey);
    // A key this keyboard lacks takes a place that is free.
    const free = Array.from({ length: count }, (_, index) => count - 1 - index).find((index) => syms.slice(index * perKey, (index + 1) * perKey).every((sym) => sym === 0));
    if (free === undefined) throw new Error(`no key gives ${keysym.toString(16)}`);
    const row = Array.from({ length: perKey }, (_, index) => (index === 0 ? keysym : 0));
    syms.splice(free * perKey, perKey, ...row);
    this.#send(OPCODE.changeKeyboardMapping, 1, Buffer.concat([Buffer.from([first + free, perKey, 0, 0]), ...row.map((sym) => this.#word(sym))]));
    return first + free;
  }

  #fake(type: number, detail: number, x = 0, y = 0): void {
    const body = Buffer.alloc(32);
    body[0] = type;
    body[1] = detail;
    if (type === FAKE.motion) body.writeUInt32LE(this.#root, 8);
    body.writeInt16LE(x, 20);
    body.writeInt16LE(y, 22);
    this.#send(this.#xtest, 2, body);
  }

  #word(value: number): Buffer {
    const word = Buffer.alloc(4);
    word.writeUInt32LE(value);
    return word;
  }

  #send(opcode: number, data: number, body: Buffer): void {
    const head = Buffer.from([opcode, data, 0, 0]);
    head.writeUInt16LE((4 + body.length) / 4, 2);
    this.socket.write(Buffer.concat([head, body]));
  }

  async #ask(opcode: number, data: number, body: Buffer): Promise<Buffer> {
    const reply = new Promise<Buffer>((resolve) => this.#waiting.push(resolve));
    this.#send(opcode, data, body);
    return await reply;
  }

  #take(data: Buffer): void {
    this.#pending = Buffer.concat([this.#pending, data]);
    while (this.#pending.length >= HEADER) {
      const kind = this.#pending[0];
      const length = kind === 1 ? HEADER + this.#pending.readUInt32LE(4) * 4 : HEADER;
      if (this.#pending.length < length) return;
      const message = this.#pending.subarray(0, length);
      this.#pending = this.#pending.subarray(length);
      // 0 is an error, 1 a reply; above are events: a changed keyboard tells everyone.
      if (kind === 0 || kind === 1) this.#waiting.shift()?.(message);
    }
  }
}
