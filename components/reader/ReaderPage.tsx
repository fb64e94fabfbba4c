import { useId, useMemo, useRef } from 'preact/hooks';
import { useSetting } from '@/components/hooks/useSetting';
import { ArticleBody } from '@/components/reader/article/ArticleBody';
import { ArticleTitle } from '@/components/reader/article/ArticleTitle';
import { OutlineMenu } from '@/components/reader/article/OutlineMenu';
import { outlineOf } from '@/components/reader/article/outline';
import { MarginNotes } from '@/components/reader/passages/MarginNotes';
import { passageAt } from '@/components/reader/passages/passageAt';
import { TypePanel } from '@/components/reader/type/TypePanel';
import { useReaderSettings } from '@/components/reader/type/useReaderSettings';
import { letterKeys } from '@/utils/settings/letterKeys';
import { readerType } from '@/utils/settings/readerType';
import { ReaderBar } from './ReaderBar';
import { ReaderFloats, ReaderNotice } from './ReaderFloats';
import { ReaderNotes } from './ReaderNotes';
import type { ReaderPageProps } from './readerProps';
import { runReaderCommand } from './runReaderCommand';
import { useMoreActs } from './useMoreActs';
import { useReader } from './useReader';
import { useReaderKeys } from './useReaderKeys';

/** The article and its passages: read, marked, annotated. Keyed by the article. */
export function ReaderPage(props: ReaderPageProps) {
  const { article, content } = props;
  const [type, setType] = useSetting(readerType);
  const reader = useReader(props, type);
  const settings = useReaderSettings(reader.root, type, setType);
  const frame = useRef<HTMLElement>(null);
  const [outlineId, typeId] = [useId(), useId()];
  const { root, places, highlights, tour } = reader;
  // Inputs: another content is another outline under the same root
  const outline = useMemo(() => (root ? outlineOf(root) : []), [root, content]);
  const more = useMoreActs(props, reader);
  const [letters] = useSetting(letterKeys);
  useReaderKeys({
    letters,
    run: (command) => runReaderCommand(reader, command, settings.lastColour),
    undo: reader.acts.undo,
  });

  const openAt = (event: MouseEvent) => {
    const away = !getSelection()?.isCollapsed || (event.target as Element).closest('a, button');
    const id = places && !away && passageAt(places, event.clientX, event.clientY);
    if (id) reader.edit(id);
  };
  return (
    <>
      <ReaderBar
        article={article}
        fromList={props.address.fromList}
        progress={reader.progress}
        hasPassages={(places?.size ?? 0) > 0}
        outlineId={outline.length > 0 ? outlineId : null}
        typeId={typeId}
        more={more}
        onStep={tour.step}
      />
      <OutlineMenu id={outlineId} entries={outline} />
      <TypePanel
        id={typeId}
        type={settings.type}
        onType={settings.setType}
        loadsPictures={settings.loadsPictures}
        onLoadsPictures={settings.setLoadsPictures}
      />
      <main ref={frame} class="reader__page">
        {/* biome-ignore lint/a11y: the keyboard's way to a passage is n, p and Enter */}
        <article class="reader__text" onClick={openAt}>
          <ArticleTitle article={article} />
          <ReaderNotes {...props} reader={reader} />
          <ArticleBody article={article} content={content} onText={reader.setRoot} />
        </article>
        {places && (
          <MarginNotes
            highlights={highlights}
            places={places}
            current={tour.current}
            setting={settings.type}
            onOpen={reader.edit}
          />
        )}
        {frame.current && (
          <ReaderFloats
            store={props}
            reader={reader}
            frame={frame.current}
            onHighlight={(colour) => {
              settings.setLastColour(colour);
              reader.highlightSelection(colour);
            }}
          />
        )}
      </main>
      <p class="only-heard" role="status">
        {tour.said}
      </p>
      <ReaderNotice acts={reader.acts} />
    </>
  );
}
