/**
 * What a visitor sees and could touch right now.
 * Guarantees: only what lies on top and inside the screen; one answer is one moment; nothing of the page is changed or kept.
 */
import type { Page } from '@playwright/test';
import { languageName, stringsFor } from '../../renderer/strings/strings.ts';

export interface Target {
  /**
   * What it is, in any language: the name of a control (`next`, `topics`, …), `language TAG`, `story NAME`, `word`, `term`,
   * `part`, `progress`, or the element it stands in with its class.
   */
  readonly kind: string;
  /** Its middle, px. */
  readonly x: number;
  readonly y: number;
}

export interface Sight {
  readonly screen: string;
  readonly slide: string | null;
  readonly language: string | null;
  readonly telling: string | null;
  readonly targets: readonly Target[];
}

interface Found {
  readonly host: string;
  readonly classes: readonly string[];
  readonly name: string;
  readonly role: string;
  readonly x: number;
  readonly y: number;
}

const STORIES: Readonly<Record<string, string>> = { grown: 'story grown-ups', kids: 'story kids', short: 'story short' };

/** How controls are called in each language → what they are. */
function controlNames(languages: readonly string[]): ReadonlyMap<string, string> {
  return new Map([
    ...languages.flatMap((language) => Object.entries(stringsFor(language).controls).flatMap(([control, name]) => (typeof name === 'string' ? [[name, control] as const] : []))),
    ...languages.map((language) => [languageName(language), `language ${language}`] as const),
  ]);
}

export class Eyes {
  readonly #names: ReadonlyMap<string, string>;

  constructor(
    private readonly page: Page,
    languages: readonly string[],
  ) {
    this.#names = controlNames(languages);
  }

  async look(): Promise<Sight> {
    const { found, ...seen } = await this.page.evaluate(() => {
      const app = document.querySelector('kiosk-app');
      const found: Found[] = [];
      const parts = new Set<string>();
      const roots: (Document | ShadowRoot)[] = [document];
      for (const root of roots) {
        const host = root instanceof ShadowRoot ? root.host.localName : '';
        for (const element of root.querySelectorAll('*')) {
          if (element.shadowRoot !== null) roots.push(element.shadowRoot);
          if (!element.matches('button, [role="slider"], [data-term], [data-word], [data-part]')) continue;
          const part = element.getAttribute('data-part');
          if (part !== null && parts.has(part)) continue;
          const box = element.getBoundingClientRect();
          const x = box.left + box.width / 2;
          const y = box.top + box.height / 2;
          if (box.width === 0 || x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) continue;
          let top = document.elementFromPoint(x, y);
          for (let root = top?.shadowRoot; root != null; root = top?.shadowRoot) {
            const inner: Element | null = root.elementFromPoint(x, y);
            if (inner === null || inner === top) break;
            top = inner;
          }
          let node: Node | null = top;
          while (node !== null && node !== element) node = node instanceof ShadowRoot ? node.host : node.parentNode;
          if (node === null) continue;
          if (part !== null) parts.add(part);
          const role = element.getAttribute('role') ?? (element.hasAttribute('data-word') ? 'word' : part === null ? '' : 'part');
          found.push({ host, classes: [...element.classList], name: (element.getAttribute('aria-label') ?? element.textContent ?? '').trim(), role: element.hasAttribute('data-term') ? 'term' : role, x, y });
        }
      }
      return { screen: app?.getAttribute('screen') ?? '', slide: app?.getAttribute('slide') ?? null, language: app?.getAttribute('language') ?? null, telling: app?.getAttribute('telling') ?? null, found };
    });
    return { ...seen, targets: found.map((one) => ({ kind: this.#kindOf(one), x: one.x, y: one.y })) };
  }

  #kindOf({ host, classes, name, role }: Found): string {
    if (role === 'slider') return 'progress';
    if (role === 'word' || role === 'term' || role === 'part') return role;
    const story = classes.includes('door') ? classes.flatMap((one) => STORIES[one] ?? [])[0] : undefined;
    return story ?? this.#names.get(name) ?? `${host.replace('kiosk-', '')} ${classes.filter((one) => one !== 'key' && one !== 'tool')[0] ?? role}`.trim();
  }
}
