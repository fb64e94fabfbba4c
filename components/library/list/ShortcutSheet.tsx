import { i18n } from '#i18n';
import { Dialog } from '@/components/ui/Dialog';
import { Switch } from '@/components/ui/Switch';
import { type ListCommand, listKeys } from './listCommand';
import './ShortcutSheet.css';

const words: Readonly<Record<ListCommand, () => string>> = {
  next: () => i18n.t('library.keyNext'),
  previous: () => i18n.t('library.keyPrevious'),
  first: () => i18n.t('library.keyFirst'),
  last: () => i18n.t('library.keyLast'),
  open: () => i18n.t('library.keyOpen'),
  tick: () => i18n.t('library.keyTick'),
  search: () => i18n.t('library.keySearch'),
  archive: () => i18n.t('library.keyArchive'),
  favourite: () => i18n.t('library.keyFavourite'),
  tag: () => i18n.t('library.keyTag'),
  delete: () => i18n.t('library.keyDelete'),
  undo: () => i18n.t('library.keyUndo'),
  help: () => i18n.t('library.keyHelp'),
  escape: () => i18n.t('library.keyEscape'),
};

const signs: Readonly<Record<string, string>> = { ArrowDown: '↓', ArrowUp: '↑' };
const undoChord = /mac|iphone|ipad/i.test(navigator.platform) ? '⌘Z' : 'Ctrl+Z';

export interface ShortcutSheetProps {
  /** Whether keys that type a letter do something. */
  readonly letters: boolean;
  onLetters(on: boolean): void;
  onClose(): void;
}

/** The keys of the reading list and what they do, and whether those that type a letter do it. */
export function ShortcutSheet({ letters, onLetters, onClose }: ShortcutSheetProps) {
  return (
    <Dialog
      title={i18n.t('library.shortcuts')}
      closeLabel={i18n.t('library.close')}
      onClose={onClose}
    >
      <dl class="shortcut-sheet">
        {Object.entries(listKeys).map(([command, keys]) => (
          <Shortcut
            key={command}
            keys={command === 'undo' ? [...keys, undoChord] : keys}
            does={words[command as ListCommand]()}
          />
        ))}
      </dl>
      <Switch
        label={i18n.t('library.letterKeys')}
        why={i18n.t('library.letterKeysWhy')}
        checked={letters}
        onChange={onLetters}
      />
    </Dialog>
  );
}

function Shortcut({ keys, does }: { keys: readonly string[]; does: string }) {
  return (
    <div class="shortcut-sheet__line">
      <dt>
        {keys.map((key) => (
          <kbd key={key}>{signs[key] ?? key}</kbd>
        ))}
      </dt>
      <dd>{does}</dd>
    </div>
  );
}
