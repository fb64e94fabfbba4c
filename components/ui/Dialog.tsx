import { X } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { IconButton } from './IconButton';
import './Dialog.css';

export interface DialogProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly size?: 'narrow' | 'wide';
  readonly children: ComponentChildren;
  /** Escape, the cross, or a press outside. The caller takes the dialog away. */
  onClose(): void;
}

/** A modal dialog, open as long as it is rendered. The browser keeps the focus in it and gives it back after. */
export function Dialog({ title, closeLabel, size = 'narrow', children, onClose }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const leave = useRef(onClose);
  leave.current = onClose;
  // Where a press began: one that selects what is typed may end outside, and its click is then the dialog's.
  const pressed = useRef<EventTarget | null>(null);
  const id = useId();
  // In the layout: a `useEffect` is undone after the next picture, and would take the focus from where it was moved since.
  useLayoutEffect(() => {
    const shown = dialog.current;
    const before = document.activeElement;
    const controller = new AbortController();
    // Where nothing was pressed since the last Escape, Chromium closes it without asking (`cancel`).
    shown?.addEventListener('close', () => leave.current(), { signal: controller.signal });
    shown?.showModal();
    return () => {
      controller.abort();
      shown?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it, by the dialog's own `cancel`.
    <dialog
      ref={dialog}
      class="dialog"
      data-size={size}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onPointerDown={({ target }) => {
        pressed.current = target;
      }}
      onClick={({ target }) => {
        if (target === dialog.current && pressed.current === target) onClose();
      }}
    >
      <div class="dialog__head">
        <h2 id={id} class="dialog__title">
          {title}
        </h2>
        <IconButton icon={X} label={closeLabel} onClick={onClose} />
      </div>
      <div class="dialog__body">{children}</div>
    </dialog>
  );
}
