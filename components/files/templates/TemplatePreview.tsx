import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Template } from '@/utils/export/template/Template';
import type { ArticleId } from '@/utils/model/ids';
import { colourMeanings } from '@/utils/settings/colourMeanings';
import { failureText } from '../failureText';
import type { FileJobs } from '../fileJobs';
import type { FilesStore } from '../filesStore';

export interface TemplatePreviewProps extends Pick<FilesStore, 'worker'> {
  readonly template: Template;
  /** Null for the newest. */
  readonly article: ArticleId | null;
}

/** Milliseconds without a key before the preview is made. */
const PAUSE = 250;

type Tried = ReturnType<FileJobs['tryTemplate']> & { readonly failure?: string };
const nothing: Tried = { problems: [], name: '', text: '' };

/** The file that a template makes of an article, or what is wrong with it and where. */
export function TemplatePreview({ worker, template, article }: TemplatePreviewProps) {
  const [tried, setTried] = useState<Tried | null>(null);
  useEffect(() => {
    const tryIt = async () => {
      const options = { colourMeanings: await colourMeanings.getValue() };
      return worker.run('tryTemplate', { template, article, options });
    };
    let isCurrent = true;
    const show = (answer: Tried) => isCurrent && setTried(answer);
    const timer = setTimeout(
      () => tryIt().then(show, (error) => show({ ...nothing, failure: failureText(error) })),
      PAUSE,
    );
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [worker, template, article]);
  if (!tried) return null;
  const { problems, name, text, failure } = tried;
  if (failure) return <p role="alert">{failure}</p>;
  if (problems.length > 0)
    return (
      <ul class="template__problems" role="alert">
        {problems.map(({ part, line, column, message }) => (
          <li key={part}>
            <strong>{i18n.t('files.problemAt', [part, line, column])}</strong>{' '}
            <code>{message}</code>
          </li>
        ))}
      </ul>
    );
  if (!name) return <p>{i18n.t('files.noArticle')}</p>;
  return (
    <figure class="template__file">
      <figcaption>{name}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
      <pre tabIndex={0} dir="auto">
        {text}
      </pre>
    </figure>
  );
}
