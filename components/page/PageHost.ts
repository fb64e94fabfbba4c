import { adoptSheet } from '@/utils/painting/adoptSheet';
import { keepKeys } from './keepKeys';
import { refuseSynthetic } from './refuseSynthetic';

const HTML = 'http://www.w3.org/1999/xhtml';

/** Events that would tell the page what is done in our panel. */
const PRIVATE = [
  ...['input', 'beforeinput', 'change', 'paste', 'copy', 'cut', 'submit', 'select', 'selectstart'],
  ...['compositionstart', 'compositionupdate', 'compositionend', 'focusin', 'focusout'],
  ...[
    'click',
    'dblclick',
    'auxclick',
    'contextmenu',
    'mousedown',
    'mouseup',
    'mouseover',
    'mouseout',
  ],
  ...['pointerdown', 'pointerup', 'pointermove', 'mousemove', 'touchstart', 'touchend', 'wheel'],
  ...['dragstart', 'drop', 'keydown', 'keyup', 'keypress'],
];

/** The one element that stands in the page while something of ours is shown, and what is inside it. */
export interface PageHost {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** Takes it out of the page. */
  readonly remove: () => void;
}

/**
 * Puts a closed shadow root into the page, above everything that is there now: in the top layer, and inside the open
 * modal dialog if there is one, for all else is inert.
 */
export function openHost(document: Document, sheet: CSSStyleSheet): PageHost {
  const ended = new AbortController();
  // In a document of XML an element made without its namespace is none that could hold a shadow root.
  const element = document.createElementNS(HTML, 'div');
  const root = element.attachShadow({ mode: 'closed', delegatesFocus: false });
  adoptSheet(root, sheet);
  element.popover = 'manual';
  refuseSynthetic(root);
  for (const type of PRIVATE) root.addEventListener(type, (event) => event.stopPropagation());
  keepKeys(document, element, root, ended.signal);
  parentFor(document).append(element);
  element.showPopover();
  return {
    element,
    root,
    remove: () => {
      ended.abort();
      element.remove();
    },
  };
}

function parentFor(document: Document): Element {
  const modal = [...document.querySelectorAll('dialog:modal')].at(-1);
  return modal ?? document.fullscreenElement ?? document.documentElement;
}
