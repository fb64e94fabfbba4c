import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';

export interface DropZoneProps {
  readonly label: string;
  readonly accept?: string;
  readonly multiple?: boolean;
  onFiles(files: File[]): void;
}

/** Takes files that are dropped on it or chosen. */
export function DropZone({ label, accept, multiple = false, onFiles }: DropZoneProps) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null | undefined) => {
    const list = [...(files ?? [])];
    if (list.length > 0) onFiles(multiple ? list : list.slice(0, 1));
  };
  return (
    <section
      class="drop-zone"
      data-over={over}
      aria-label={label}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <p>{label}</p>
      <Button variant="primary" onClick={() => input.current?.click()}>
        {i18n.t('files.choose')}
      </Button>
      <input
        ref={input}
        type="file"
        class="drop-zone__input"
        aria-label={i18n.t('files.choose')}
        tabIndex={-1}
        multiple={multiple}
        {...(accept && { accept })}
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
    </section>
  );
}
