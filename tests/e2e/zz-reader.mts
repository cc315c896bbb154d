import { Kiosk } from './support/kiosk.ts';
import AxeBuilder from '@axe-core/playwright';
const k = await Kiosk.open({ userData: '/tmp/reader-ud', env: { DISPLAY: ':64' } });
const look = async (where: string) => {
  await k.still();
  console.log(where, await k.page.evaluate(() => {
    const all: Element[] = []; const roots: (Document|ShadowRoot)[] = [document];
    for (const r of roots) for (const e of r.querySelectorAll('*')) { all.push(e); if (e.shadowRoot) roots.push(e.shadowRoot); }
    return JSON.stringify(all.filter((e) => e.matches(':focus')).map((e) => [e.localName, e.className, e.textContent?.trim().slice(0, 20), e.matches(':focus-visible')]));
  }));
};
await look('asleep');
await k.wake(); await look('awake');
await k.touch('English'); await look('choose');
await k.touch(/For grown-ups/); await look('slide');
await k.touch('Next'); await look('next');
await k.page.screenshot({ path: '/tmp/reader-1.png' });
await k.fingers.tapAt({ x: 500, y: 1000 }); await look('tap on page');
await k.touch('Display'); await look('display');
await k.touch('Close'); await look('closed');
await k.touch('Pause'); await look('paused');
await k.touch('Topics');
console.log(await k.page.locator('kiosk-app').ariaSnapshot());
await k.touch('Close');
console.log(await k.page.locator('kiosk-app').ariaSnapshot());
const t = Date.now();
const r = await new AxeBuilder({ page: k.page }).setLegacyMode().analyze();
console.log('axe', Date.now() - t, JSON.stringify(r.violations.map((v) => [v.id, v.nodes.map((n) => [n.target, n.failureSummary])]), null, 1), r.incomplete.map((v) => [v.id, v.nodes.length, v.nodes[0]?.target, v.nodes[0]?.failureSummary?.slice(0,200)]));
await k.close();
