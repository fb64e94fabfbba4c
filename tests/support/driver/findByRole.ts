import type { Root } from './Surface';

/** One step of a search: an accessible role, a name or the source of a pattern for it, a text within, a place. */
export interface Step {
  readonly role: string;
  readonly name?: string | { readonly source: string; readonly flags: string };
  /** Only elements that show this text. */
  readonly containing?: string;
  /** Which of those found, from 0; all when left out. */
  readonly nth?: number;
}

/**
 * What a test may want to know of an element, or do to it before the mouse or the keyboard acts. `arm` is `point`, and lets
 * the next press land there or nowhere: what is under the mouse may move away at the last moment. `awaitKey` is `focus`, and
 * watches whether a key comes.
 */
export type Question = 'state' | 'point' | 'arm' | 'focus' | 'awaitKey' | 'selectAll';

export interface Found {
  readonly name: string;
  readonly text: string;
  /** Value of a field, null for others. */
  readonly value: string | null;
  readonly checked: boolean | null;
  readonly disabled: boolean;
  readonly focused: boolean;
  /** Labels of a drop-down list's options, in order. */
  readonly options: readonly string[];
  /** `aria-expanded`, `aria-current`, … as they stand. */
  readonly aria: Readonly<Record<string, string>>;
  /** Where a click would meet it, for `point` and `arm`; null when something covers it. */
  readonly point: readonly [number, number] | null;
}

/**
 * Runs inside the tested document: finds elements by role and name as assistive technology would, by the parts of
 * https://www.w3.org/TR/accname-1.2/ and https://www.w3.org/TR/html-aam-1.0/ that our own pages use. Hidden and
 * inert elements are not found.
 */
export function findByRole(roots: Root[], steps: Step[], question: Question): Found[] {
  const byTag: Record<string, string> = {
    a: 'link',
    article: 'article',
    aside: 'complementary',
    blockquote: 'blockquote',
    button: 'button',
    dialog: 'dialog',
    fieldset: 'group',
    footer: 'contentinfo',
    form: 'form',
    h1: 'heading',
    h2: 'heading',
    h3: 'heading',
    h4: 'heading',
    header: 'banner',
    img: 'img',
    li: 'listitem',
    main: 'main',
    nav: 'navigation',
    ol: 'list',
    option: 'option',
    output: 'status',
    p: 'paragraph',
    progress: 'progressbar',
    search: 'search',
    section: 'region',
    summary: 'button',
    textarea: 'textbox',
    ul: 'list',
  };
  const byInputType: Record<string, string> = {
    button: 'button',
    checkbox: 'checkbox',
    number: 'spinbutton',
    radio: 'radio',
    range: 'slider',
    reset: 'button',
    search: 'searchbox',
    submit: 'button',
  };
  const namedByContent = new Set(
    'button link heading option radio checkbox switch tab menuitem menuitemradio menuitemcheckbox cell row tooltip'.split(
      ' ',
    ),
  );
  const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();

  function roleOf(element: Element): string {
    const stated = element.getAttribute('role')?.trim().split(/\s+/)[0];
    if (stated) return stated;
    if (element instanceof HTMLInputElement) {
      return element.list ? 'combobox' : (byInputType[element.type] ?? 'textbox');
    }
    if (element instanceof HTMLSelectElement) {
      return element.multiple || element.size > 1 ? 'listbox' : 'combobox';
    }
    if (element.localName === 'a' && !element.hasAttribute('href')) return 'generic';
    return byTag[element.localName] ?? 'generic';
  }

  function isShown(element: Element): boolean {
    if (!element.checkVisibility({ visibilityProperty: true })) return false;
    return !element.closest('[aria-hidden="true"], [inert]');
  }

  function contentOf(node: Node): string {
    if (node instanceof Text) return node.data;
    if (!(node instanceof Element) || node.getAttribute('aria-hidden') === 'true') return '';
    if (!node.checkVisibility()) return '';
    const stated = node.getAttribute('aria-label') ?? node.getAttribute('alt');
    if (stated) return stated;
    const inner = insideOf(node);
    return getComputedStyle(node).display.startsWith('inline') ? inner : ` ${inner} `;
  }

  function insideOf(element: Element): string {
    return [...element.childNodes].map(contentOf).join('');
  }

  function nameOf(element: Element): string {
    const scope = element.getRootNode() as Root;
    const labelledBy = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
    const referred = labelledBy.map((id) => scope.getElementById(id)).filter((found) => !!found);
    if (referred.length > 0) return squeeze(referred.map(contentOf).join(' '));
    const stated = element.getAttribute('aria-label');
    if (stated?.trim()) return squeeze(stated);
    const labels = (element as HTMLInputElement).labels;
    if (labels && labels.length > 0) {
      return squeeze([...labels].map((label) => labelText(label, element)).join(' '));
    }
    const legend = element.localName === 'fieldset' && element.querySelector(':scope > legend');
    if (legend) return squeeze(contentOf(legend));
    const own =
      element.getAttribute('alt') ?? (namedByContent.has(roleOf(element)) && insideOf(element));
    return squeeze(
      own || element.getAttribute('title') || element.getAttribute('placeholder') || '',
    );
  }

  /** A label's text without the field inside it. */
  function labelText(label: Element, field: Element): string {
    return [...label.childNodes]
      .map((node) => {
        if (node === field) return '';
        return node.contains(field) ? labelText(node as Element, field) : contentOf(node);
      })
      .join(' ');
  }

  function matches(element: Element, step: Step): boolean {
    if (roleOf(element) !== step.role || !isShown(element)) return false;
    if (step.containing && !squeeze(insideOf(element)).includes(step.containing)) return false;
    if (step.name === undefined) return true;
    const name = nameOf(element);
    if (typeof step.name === 'string') return name === step.name;
    return new RegExp(step.name.source, step.name.flags).test(name);
  }

  function pointOf(element: Element): [number, number] | null {
    element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
    const label = (element as HTMLInputElement).labels?.[0];
    for (const target of label ? [element, label] : [element]) {
      const box = target.getBoundingClientRect();
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      const hit = (target.getRootNode() as Root).elementFromPoint(x, y);
      if (box.width > 1 && hit && (target.contains(hit) || label?.contains(hit))) return [x, y];
    }
    return null;
  }

  /** Keeps the coming press from all but this element and its label. `hasLanded` tells the outcome. */
  function arm(element: Element): void {
    // A closed shadow root shows no listener outside where a press in it lands.
    if (!(element.getRootNode() instanceof Document)) return;
    const guard = globalThis.pressGuard ?? { wanted: null, hasLanded: false };
    if (!globalThis.pressGuard) {
      const check = (event: Event) => {
        if (!guard.wanted) return;
        const target = event.target as Node;
        const isMeant = guard.wanted.some((one) => one.contains(target));
        if (event.type === 'pointerdown') guard.hasLanded = isMeant;
        if (guard.hasLanded) return;
        event.preventDefault();
        event.stopImmediatePropagation();
      };
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
        addEventListener(type, check, { capture: true });
      }
      globalThis.pressGuard = guard;
    }
    const labels = [...((element as HTMLInputElement).labels ?? [])];
    Object.assign(guard, { wanted: [element, ...labels], hasLanded: false });
  }

  /** Watches for the coming key. `hasKeyCome` tells the outcome. */
  function awaitKey(): void {
    const guard = globalThis.keyGuard ?? { hasCome: false };
    if (!globalThis.keyGuard) {
      const note = () => {
        guard.hasCome = true;
      };
      addEventListener('keydown', note, { capture: true });
      globalThis.keyGuard = guard;
    }
    guard.hasCome = false;
  }

  function describe(element: Element): Found {
    const field = element as HTMLInputElement;
    const ariaChecked =
      element.getAttribute('aria-checked') ?? element.getAttribute('aria-pressed');
    const asksPoint = question === 'point' || question === 'arm';
    if (question === 'arm') arm(element);
    const native = field.type === 'checkbox' || field.type === 'radio' ? field.checked : null;
    if (question === 'awaitKey') awaitKey();
    if (['focus', 'awaitKey', 'selectAll'].includes(question)) field.focus();
    if (question === 'selectAll') field.select?.();
    return {
      name: nameOf(element),
      text: squeeze(insideOf(element)),
      value: 'value' in field && typeof field.value === 'string' ? field.value : null,
      checked: ariaChecked ? ariaChecked === 'true' : native,
      disabled: element.matches(':disabled') || element.getAttribute('aria-disabled') === 'true',
      focused: (element.getRootNode() as Root).activeElement === element,
      options: [...((element as unknown as HTMLSelectElement).options ?? [])].map(({ label }) =>
        squeeze(label),
      ),
      aria: Object.fromEntries(
        [...element.attributes]
          .filter(({ name }) => name.startsWith('aria-'))
          .map(({ name, value }) => [name, value]),
      ),
      point: asksPoint ? pointOf(element) : null,
    };
  }

  let scopes: ParentNode[] = roots;
  for (const step of steps) {
    const inside = scopes.flatMap((scope) => [...scope.querySelectorAll('*')]);
    const found = [...new Set(inside)].filter((element) => matches(element, step));
    scopes = step.nth === undefined ? found : found.slice(step.nth, step.nth + 1);
  }
  return (scopes as Element[]).map(describe);
}
