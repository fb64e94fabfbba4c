import {
  ALargeSmall,
  ArrowLeft,
  ChevronDown,
  ChevronUp,
  Ellipsis,
  ExternalLink,
  type IconNode,
  LibraryBig,
  List,
} from 'lucide';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { minutesLeft } from '@/components/reader/article/minutesLeft';
import { Icon } from '@/components/ui/Icon';
import { Menu, type MenuItem } from '@/components/ui/Menu';
import type { Article } from '@/utils/model/records';
import { listAddress } from './listAddress';
import './ReaderBar.css';

export interface ReaderBarProps {
  readonly article: Article;
  /** Goes back to the list that it took the place of; else to the article in the library. */
  readonly fromList: boolean;
  /** Share read, 0..1. */
  readonly progress: number;
  readonly hasPassages: boolean;
  /** Id of the outline to open, or null in an article without headings. */
  readonly outlineId: string | null;
  readonly typeId: string;
  readonly more: readonly MenuItem[];
  onStep(step: 1 | -1): void;
}

/** The bar over the article: where one is, and what can be done here. */
export function ReaderBar({ article, progress, fromList, ...props }: ReaderBarProps) {
  const home = i18n.t(fromList ? 'library.back' : 'reader.library');
  return (
    <header class="reader-bar reader__bar">
      <a
        class="reader-bar__button"
        href={fromList ? listAddress() : libraryAddress(article)}
        title={home}
      >
        <Icon icon={fromList ? ArrowLeft : LibraryBig} />
        <span class="reader-bar__word">{home}</span>
      </a>
      <p class="reader-bar__left">
        {i18n.t('reader.minutesLeft', minutesLeft(article.minutes, progress))}
      </p>
      {props.hasPassages && (
        <>
          <Tool
            icon={ChevronUp}
            label={i18n.t('reader.previousPassage')}
            onClick={() => props.onStep(-1)}
          />
          <Tool
            icon={ChevronDown}
            label={i18n.t('reader.nextPassage')}
            onClick={() => props.onStep(1)}
          />
        </>
      )}
      {props.outlineId && (
        <Tool icon={List} label={i18n.t('reader.outline')} opens={props.outlineId} />
      )}
      <Tool icon={ALargeSmall} label={i18n.t('reader.typeSettings')} opens={props.typeId} />
      <a
        class="reader-bar__button"
        href={article.address}
        target="_blank"
        rel="noopener noreferrer"
        title={i18n.t('reader.openPage')}
        aria-label={i18n.t('reader.openPage')}
      >
        <Icon icon={ExternalLink} />
      </a>
      <Menu icon={Ellipsis} label={i18n.t('reader.more')} items={props.more} />
      <span class="reader-bar__progress" style={{ inlineSize: `${progress * 100}%` }} />
    </header>
  );
}

function libraryAddress(article: Article): string {
  return `${browser.runtime.getURL('/sidepanel.html')}#/article/${article.id}`;
}

interface ToolProps {
  readonly icon: IconNode;
  readonly label: string;
  /** Id of the popover that it opens. */
  readonly opens?: string;
  onClick?(): void;
}

function Tool({ icon, label, opens, onClick }: ToolProps) {
  return (
    <button
      type="button"
      class="reader-bar__button"
      title={label}
      aria-label={label}
      {...(opens && { popovertarget: opens })}
      onClick={onClick}
    >
      <Icon icon={icon} />
    </button>
  );
}
