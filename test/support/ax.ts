import type { CDPSession, Page } from 'playwright-core';

/** One node of the browser's accessibility tree: what a screen reader gets, closed shadow roots included. */
export interface AxNode {
  readonly role: string;
  readonly name: string;
  readonly value: string;
  readonly description: string;
  readonly disabled: boolean;
  readonly focused: boolean;
  /** Names of everything below, joined. */
  readonly text: string;
  readonly backendId: number;
}

type Name = string | RegExp;

/** Machines are shared: this ends a wait for what never comes, it measures nothing. */
const PATIENCE_MS = 30_000;

/** Reads and clicks by role and name, as a person with a screen reader and a mouse. */
export class Ax {
  readonly #page: Page;
  #session: CDPSession | null = null;

  constructor(page: Page) {
    this.#page = page;
  }

  async nodes(): Promise<readonly AxNode[]> {
    const { nodes } = await (await this.session()).send('Accessibility.getFullAXTree');
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const textOf = (node: (typeof nodes)[number], depth = 0): string => {
      const own = node.role?.value === 'StaticText' ? String(node.name?.value ?? '') : '';
      const children = depth > 40 ? [] : (node.childIds ?? []);
      const below = children
        .map((id) => byId.get(id))
        .flatMap((child) => (child ? [textOf(child, depth + 1)] : []));
      return [own, ...below].filter((part) => part !== '').join(' ');
    };
    return nodes
      .filter((node) => !node.ignored && node.backendDOMNodeId !== undefined)
      .map((node) => ({
        role: String(node.role?.value ?? ''),
        name: String(node.name?.value ?? ''),
        value: String(node.value?.value ?? ''),
        description: String(node.description?.value ?? ''),
        disabled:
          node.properties?.some(({ name, value }) => name === 'disabled' && value.value === true) ?? false,
        focused:
          node.properties?.some(({ name, value }) => name === 'focused' && value.value === true) ?? false,
        text: textOf(node),
        backendId: node.backendDOMNodeId ?? 0,
      }));
  }

  async find(role: string, name: Name = /.*/): Promise<AxNode | null> {
    const nodes = await this.nodes();
    return nodes.find((node) => node.role === role && matches(node.name, name)) ?? null;
  }

  /** Waits until such a node is there. */
  async wait(role: string, name: Name = /.*/, ms = PATIENCE_MS): Promise<AxNode> {
    const until = Date.now() + ms;
    for (;;) {
      const found = await this.find(role, name);
      if (found !== null) return found;
      if (Date.now() > until) {
        const seen = (await this.nodes()).filter(({ role: r }) =>
          ['alertdialog', 'button', 'region', 'status'].includes(r),
        );
        throw new Error(
          `no ${role} ${String(name)}; there are: ${seen.map((n) => `${n.role} "${n.name}"`).join(', ')}`,
        );
      }
      await this.#page.waitForTimeout(50);
    }
  }

  /** Waits until no such node is there. */
  async gone(role: string, name: Name = /.*/, ms = PATIENCE_MS): Promise<void> {
    const until = Date.now() + ms;
    while ((await this.find(role, name)) !== null) {
      if (Date.now() > until) throw new Error(`${role} ${String(name)} is still there`);
      await this.#page.waitForTimeout(50);
    }
  }

  /**
   * Clicks with the mouse in the middle of the node, once it stands still: what still moves, or is drawn afresh while
   * one looks, is missed by mice and people alike.
   */
  async click(role: string, name: Name = /.*/): Promise<void> {
    const until = Date.now() + PATIENCE_MS;
    let last: Awaited<ReturnType<Ax['box']>> | null = null;
    for (;;) {
      const now = await this.place(await this.wait(role, name));
      if (now !== null && last !== null && now.left === last.left && now.top === last.top) break;
      if (Date.now() > until) throw new Error(`${role} ${String(name)} never stands still`);
      last = now;
      await this.#page.waitForTimeout(60);
    }
    await this.#page.mouse.click((last.left + last.right) / 2, (last.top + last.bottom) / 2);
  }

  /** Scrolls to the node and measures it. `null` if it was taken out of the page meanwhile. */
  private async place(node: AxNode): Promise<Awaited<ReturnType<Ax['box']>> | null> {
    try {
      await (await this.session()).send('DOM.scrollIntoViewIfNeeded', { backendNodeId: node.backendId });
      return await this.box(node);
    } catch (error) {
      if (this.#page.isClosed()) throw error;
      return null;
    }
  }

  /** Box of the node, viewport pixels. */
  async box(node: AxNode): Promise<{
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  }> {
    const { model } = await (await this.session()).send('DOM.getBoxModel', { backendNodeId: node.backendId });
    const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
    return { left, top, right, bottom };
  }

  private async session(): Promise<CDPSession> {
    if (this.#session === null) {
      this.#session = await this.#page.context().newCDPSession(this.#page);
      await this.#session.send('Accessibility.enable');
      await this.#session.send('DOM.enable');
    }
    return this.#session;
  }
}

function matches(text: string, name: Name): boolean {
  return typeof name === 'string' ? text === name : name.test(text);
}
