import { useRef } from 'preact/hooks';
import { Button } from '@/components/ui/Button';

export interface FileButtonProps {
  readonly label: string;
  readonly accept?: string;
  onFile(file: File): void;
}

/** A button that asks for one file. */
export function FileButton({ label, accept, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button variant="quiet" onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        class="drop-zone__input"
        aria-label={label}
        tabIndex={-1}
        {...(accept && { accept })}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}
