import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { ArticleDetail } from '@/components/library/article/ArticleDetail';
import { DuplicatesPage } from '@/components/library/duplicates/DuplicatesPage';
import { everything } from '@/components/library/list/listView';
import { TagsPage } from '@/components/tags/TagsPage';
import { EmptyState } from '@/components/ui/EmptyState';
import type { PanelToBackground } from '@/utils/messaging/protocol';
import type { LibraryActs } from './libraryActs';
import type { Library } from './useLibrary';

export interface BesideListProps {
  readonly model: Library;
  readonly acts: LibraryActs;
  readonly library: PanelToBackground;
  /** The box that it stands and scrolls in. */
  readonly pane: RefObject<HTMLElement | null>;
}

/** What stands beside the list, or in its place where there is room for one only. */
export function BesideList({ model, acts, library, pane }: BesideListProps) {
  const { open, reading } = model;
  const heading = useRef<HTMLHeadingElement>(null);
  if (open) {
    return (
      <ArticleDetail
        key={open}
        db={model.db}
        library={library}
        id={open}
        heading={heading}
        pane={pane}
        knownTags={model.vocabulary.tags}
        acts={model.acts}
        articleActs={model.articleActs}
        onBack={model.back}
        onReadHere={model.readHere}
        onDelete={(id) => acts.remove([id])}
        onRestore={(id) => acts.restore([id])}
      />
    );
  }
  if (model.route.view === 'tags') {
    return (
      <TagsPage
        db={model.db}
        library={library}
        acts={model.acts}
        onBack={() => acts.goTo('list')}
        onShow={(tag) => {
          reading.look({ ...everything, filter: { tag } });
          acts.goTo('list');
        }}
      />
    );
  }
  if (model.route.view === 'duplicates') {
    return (
      <DuplicatesPage
        db={model.db}
        library={library}
        acts={model.acts}
        onBack={() => acts.goTo('list')}
        onOpen={model.show}
      />
    );
  }
  return reading.ids.length > 0 ? <EmptyState title={i18n.t('library.pickOne')} /> : null;
}
