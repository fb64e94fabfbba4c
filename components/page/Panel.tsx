import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { placeBeside } from './placeBeside';

type Side = 'below' | 'above';

interface PanelProps {
  /** Its accessible name. */
  name: string;
  role?: 'dialog' | 'toolbar';
  where: () => readonly DOMRect[];
  side?: Side;
  /** Takes the focus when it appears. */
  takesFocus?: boolean;
  /** The reader has begun to do something in it. */
  onTouch?: () => void;
  onEscape: () => void;
  class?: string;
  children: ComponentChildren;
}

/** A panel beside a passage, which it follows when the page scrolls. */
export function Panel(props: PanelProps) {
  const { name, role = 'dialog', where, side = 'below', takesFocus, onTouch, onEscape } = props;
  const panel = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const element = panel.current;
    if (!element) return;
    const place = () => putBeside(element, where(), side);
    place();
    return follow(element, place);
  }, [where, side]);

  const leave = useRef(onEscape);
  leave.current = onEscape;
  useLayoutEffect(() => {
    const element = panel.current;
    return element ? watchOutside(element, role, () => leave.current()) : undefined;
  }, [role]);

  // At once, and not after the next frame: a reader may type ahead.
  useLayoutEffect(() => {
    if (takesFocus) panel.current?.focus({ preventScroll: true });
  }, [takesFocus]);

  return (
    // biome-ignore-start lint/a11y/noStaticElementInteractions: its role is given.
    // biome-ignore-start lint/a11y/useAriaPropsSupportedByRole: its role is given.
    <div
      ref={panel}
      class={`page-panel ${props.class ?? ''}`}
      role={role}
      aria-label={name}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onEscape();
        else onTouch?.();
      }}
      onPointerDown={onTouch}
      onPointerEnter={onTouch}
      onInput={onTouch}
    >
      {props.children}
    </div>
    // biome-ignore-end lint/a11y/noStaticElementInteractions: its role is given.
    // biome-ignore-end lint/a11y/useAriaPropsSupportedByRole: its role is given.
  );
}

function putBeside(element: HTMLElement, passage: readonly DOMRect[], side: Side): void {
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const viewport = { width: width || innerWidth, height: innerHeight || height };
  const size = { width: element.offsetWidth, height: element.offsetHeight };
  const { left, top } = placeBeside(passage, size, viewport, side);
  element.style.left = `${left}px`;
  element.style.top = `${top}px`;
}

/** Escape puts a panel away from wherever the focus is; so does a press on the page, but for a toolbar. */
function watchOutside(element: HTMLElement, role: string, onLeave: () => void): () => void {
  const ended = new AbortController();
  const { host } = element.getRootNode() as ShadowRoot;
  const isOutside = (event: Event) => event.isTrusted && event.target !== host;
  const options = { capture: true, passive: true, signal: ended.signal };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && isOutside(event)) onLeave();
  };
  document.addEventListener('keydown', onKey, options);
  if (role === 'dialog') {
    document.addEventListener('pointerdown', (event) => isOutside(event) && onLeave(), options);
  }
  return () => ended.abort();
}

/** Places again when the page scrolls anywhere, the window changes or the panel grows; once a frame. */
function follow(element: HTMLElement, place: () => void): () => void {
  const ended = new AbortController();
  let frame = 0;
  const soon = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(place);
  };
  const options = { capture: true, passive: true, signal: ended.signal };
  window.addEventListener('scroll', soon, options);
  window.addEventListener('resize', soon, options);
  const sizes = new ResizeObserver(soon);
  sizes.observe(element);
  return () => {
    ended.abort();
    sizes.disconnect();
    cancelAnimationFrame(frame);
  };
}
