import { useCallback, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Store } from '@/components/hooks/store';
import type { Inspection } from '@/utils/messaging/protocol';
import type { HighlightId } from '@/utils/model/ids';
import type { Annotation } from '@/utils/model/page';
import { LibraryNotice } from './LibraryNotice';
import { PageHead } from './PageHead';
import { PagePassages } from './PagePassages';
import { SelectedPassage } from './SelectedPassage';
import { SiteAccess } from './SiteAccess';
import type { Popup } from './usePopup';

export interface PopupPageProps {
  readonly store: Store;
  readonly popup: Popup;
  readonly look: Extract<Inspection, { status: 'page' }>;
  readonly tabId: number;
}

/** A page that can be worked with. */
export function PopupPage({ store, popup, look, tabId }: PopupPageProps) {
  const { library } = store;
  const { address } = look;
  const { acts, page, knownTags, writing } = popup;
  const [selection, setSelection] = useState(look.report.selection);
  const [made, setMade] = useState<HighlightId | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const toHeading = useCallback(() => heading.current?.focus(), []);

  const highlight = async (annotation: Annotation) => {
    if (!selection) return false;
    return acts.act(i18n.t('popup.highlighted'), async () => {
      const done = await library.highlight({ tabId, address, passage: selection, annotation });
      setSelection(null);
      setMade(done.id);
      return done;
    });
  };

  return (
    <>
      <PageHead
        store={store}
        heading={heading}
        metadata={look.report.extraction.metadata}
        content={look.report.extraction.content}
        host={look.host}
        article={page.article}
        acts={acts}
        knownTags={knownTags}
        canSave={writing === 'yes'}
        isMain={selection === null}
        onSave={() =>
          acts.act(i18n.t('popup.saved'), () => library.saveArticle({ tabId, address }))
        }
      />
      <LibraryNotice writing={writing} />
      <SelectedPassage
        store={store}
        address={look.address}
        selection={selection}
        isFirst={page.highlights.length === 0}
        knownTags={knownTags}
        canHighlight={writing === 'yes'}
        onHighlight={highlight}
      />
      <PagePassages
        store={store}
        page={page}
        knownTags={knownTags}
        acts={acts}
        newest={made}
        onEmptied={toHeading}
      />
      <SiteAccess address={look.address} host={look.host} acts={acts} />
    </>
  );
}
