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

  /** Everything that is there: many times the cost of `find`. */
  async nodes(): Promise<readonly AxNode[]> {
    const { nodes } = await (await this.session()).send('Accessibility.getFullAXTree');
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const textOf = (node: RawNode, depth = 0): string => {
      const own = node.role?.value === 'StaticText' ? String(node.name?.value ?? '') : '';
      const children = depth > 40 ? [] : (node.childIds ?? []);
      const below = children
        .map((id) => byId.get(id))
        .flatMap((child) => (child ? [textOf(child, depth + 1)] : []));
      return joined([own, ...below]);
    };
    return nodes.filter(isThere).map((node) => ({ ...read(node), text: textOf(node) }));
  }

  /** The first node with this role and name. */
  async find(role: string, name: Name = /.*/): Promise<AxNode | null> {
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      try {
        return await this.look(role, name);
      } catch (error) {
        // What was drawn afresh, or a page that is just being loaded, has other nodes a moment later.
        if (this.#page.isClosed() || Date.now() > until) throw error;
        await this.#page.waitForTimeout(20);
      }
    }
  }

  private async look(role: string, name: Name): Promise<AxNode | null> {
    const { root } = await (await this.session()).send('DOM.getDocument', { depth: 0 });
    const found = (await this.below(root.backendNodeId, role)).find((node) => matches(node.name, name));
    if (found === undefined) return null;
    if (role === 'button') return { ...found, text: found.name };
    const texts = await this.below(found.backendId, 'StaticText');
    return { ...found, text: joined(texts.map((text) => text.name)) };
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

  /** Nodes of one role below a node, itself included, in the order of the document. */
  private async below(backendNodeId: number, role: string): Promise<readonly Omit<AxNode, 'text'>[]> {
    const { nodes } = await (await this.session()).send('Accessibility.queryAXTree', { backendNodeId, role });
    return nodes.filter(isThere).map(read);
  }

  /** The accessibility domain stays switched off: then the browser builds the tree when it is asked, not with each change. */
  private async session(): Promise<CDPSession> {
    if (this.#session === null) {
      this.#session = await this.#page.context().newCDPSession(this.#page);
      await this.#session.send('DOM.enable');
    }
    return this.#session;
  }
}

/** What the browser says of a node, as far as it is read here. */
interface RawNode {
  readonly ignored: boolean;
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
  readonly value?: { readonly value?: unknown };
  readonly description?: { readonly value?: unknown };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
  readonly childIds?: readonly string[];
  readonly backendDOMNodeId?: number;
}

function read(node: RawNode): Omit<AxNode, 'text'> {
  const is = (state: string) =>
    node.properties?.some(({ name, value }) => name === state && value.value === true) ?? false;
  return {
    role: String(node.role?.value ?? ''),
    name: String(node.name?.value ?? ''),
    value: String(node.value?.value ?? ''),
    description: String(node.description?.value ?? ''),
    disabled: is('disabled'),
    focused: is('focused'),
    backendId: node.backendDOMNodeId ?? 0,
  };
}

function isThere(node: RawNode): boolean {
  return !node.ignored && node.backendDOMNodeId !== undefined;
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}

function matches(text: string, name: Name): boolean {
  return typeof name === 'string' ? text === name : name.test(text);
}
