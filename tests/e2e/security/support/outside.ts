/**
 * What the page must not reach: a TCP and a UDP port of this machine that remember whoever comes.
 * Guarantees: the least sign of life counts (a connection without a byte, one datagram); a call of our own proves that they
 * listen.
 */
import { createSocket, type Socket as UdpSocket } from 'node:dgram';
import { createServer, connect, type AddressInfo, type Server } from 'node:net';

/** Any document, script, style and picture one may ask for: a page that got it would show or run it. */
const ANSWER = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nAccess-Control-Allow-Origin: *\r\nContent-Length: 8\r\nConnection: close\r\n\r\n"reached';

export class Outside {
  /** First bytes of each connection, and each datagram. */
  readonly calls: string[] = [];

  private constructor(private readonly tcp: Server, private readonly udp: UdpSocket) {}

  static async listen(): Promise<Outside> {
    const tcp = createServer();
    const udp = createSocket('udp4');
    const outside = new Outside(tcp, udp);
    tcp.on('connection', (socket) => {
      const place = outside.calls.push('tcp') - 1;
      socket.on('error', () => undefined).once('data', (data) => {
        outside.calls[place] = `tcp ${data.subarray(0, 80).toString('latin1')}`;
        socket.end(ANSWER);
      });
    });
    udp.on('message', (message) => outside.calls.push(`udp ${message.length} bytes`));
    await Promise.all([
      new Promise<void>((resolve) => tcp.listen(0, '127.0.0.1', resolve)),
      new Promise<void>((resolve) => udp.bind(0, '127.0.0.1', resolve)),
    ]);
    return outside;
  }

  get port(): number {
    return (this.tcp.address() as AddressInfo).port;
  }

  get udpPort(): number {
    return this.udp.address().port;
  }

  /**
   * Everybody who came until now. Calls both ports itself and waits for that: what was sent before it has arrived.
   * @throws when its own call does not arrive.
   */
  async visitors(): Promise<string[]> {
    const came = [...this.calls];
    await new Promise<void>((resolve, reject) => {
      const socket = connect(this.port, '127.0.0.1', () => socket.write('control')).once('error', reject).once('data', () => socket.destroy()).once('close', () => resolve());
    });
    const arrived = new Promise<void>((resolve) => this.udp.once('message', () => resolve()));
    this.udp.send('control', this.udpPort, '127.0.0.1');
    await arrived;
    const all = this.calls.splice(0);
    const own = (call: string): boolean => call === 'tcp control' || call === 'udp 7 bytes';
    if (all.filter(own).length < 2) throw new Error(`the ports are deaf: ${all.join(', ')}`);
    return [...new Set([...came, ...all.filter((call) => !own(call))])];
  }

  async close(): Promise<void> {
    this.udp.close();
    await new Promise((resolve) => this.tcp.close(resolve));
  }
}
