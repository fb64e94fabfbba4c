import { type ComponentChild, render } from 'preact';
import { rememberPlace } from '@/components/ui/rememberPlace';
import tokens from '@/components/ui/tokens.css?inline';
import { Failure } from '@/utils/model/failure';
import type { PageUi, ShownMark } from '@/utils/page/PageUi';
import { Bubble } from './Bubble';
import { Confirmation } from './Confirmation';
import { NoticeBar } from './NoticeBar';
import { openHost, type PageHost } from './PageHost';
import styles from './page.css?inline';
import { SelectionToolbar } from './SelectionToolbar';
import { sweepHosts } from './sweepHosts';

/** What is shown: at most one thing. */
type Shown =
  | { readonly kind: 'pens' | 'notice' }
  | { readonly kind: 'mark'; readonly id: ShownMark['mark']['id'] };

/** How it looks: as the system, or as the reader has set it. */
export type Scheme = 'system' | 'light' | 'dark';

/** Our panels for one document: in a closed shadow root that stands in the page only while one is shown. */
export function createPageUi(document: Document, scheme: () => Scheme): PageUi {
  sweepHosts(document);
  let host: PageHost | null = null;
  let shown: Shown | null = null;
  let goBack: (() => void) | null = null;
  let sheet: CSSStyleSheet | null = null;

  const close = () => {
    if (!host) return;
    const hadFocus = document.activeElement === host.element;
    render(null, host.root);
    host.remove();
    [host, shown] = [null, null];
    if (hadFocus) goBack?.();
    goBack = null;
  };

  const show = (next: Shown, view: ComponentChild) => {
    close();
    // An image or data has no place for a panel: it is marked without one.
    if (!(document.documentElement instanceof HTMLElement)) return;
    goBack = rememberPlace(document);
    sheet ??= makeSheet();
    host = openHost(document, sheet);
    shown = next;
    render(
      <div class={`page-ui page-ui--${scheme()}`} style={unzoomed(host.element)} dir="ltr">
        {view}
      </div>,
      host.root,
    );
  };

  return {
    confirm: (mark) =>
      show({ kind: 'mark', id: mark.mark.id }, <Confirmation shown={mark} onClose={close} />),
    openBubble: (mark) =>
      show({ kind: 'mark', id: mark.mark.id }, <Bubble shown={mark} onClose={close} />),
    offerPens: (where, onPick) => {
      if (shown?.kind === 'mark') return;
      show({ kind: 'pens' }, <SelectionToolbar where={where} onPick={onPick} onClose={close} />);
    },
    withdrawPens: () => {
      if (shown?.kind === 'pens') close();
    },
    tell: (notice) => {
      show({ kind: 'notice' }, <NoticeBar notice={notice} onClose={close} />);
      if (!host) throw new Failure('refusedPage', notice);
    },
    close: (id) => {
      if (!id || (shown?.kind === 'mark' && shown.id === id)) close();
    },
    closeUnless: (isThere) => {
      if (shown?.kind !== 'mark' || !isThere(shown.id)) close();
    },
    isOwn: (node) => node !== null && node === host?.element,
  };
}

/** A page may be zoomed by CSS, and all that stands in it with it; where panels go is told in pixels of the viewport. */
function unzoomed(element: HTMLElement): { readonly zoom: string } {
  // Chrome tells it from 128 on, Firefox from 126.
  const { currentCSSZoom = 1 } = element as Partial<HTMLElement>;
  return { zoom: `${1 / currentCSSZoom}` };
}

/** Tokens are put on our own root: a page could set its own on the host. */
function makeSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(tokens.replaceAll(':host', '.page-ui') + styles);
  return sheet;
}
