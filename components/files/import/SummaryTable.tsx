import { i18n } from '#i18n';
import { uiLocale } from '@/components/hooks/uiLocale';
import type { ImportSummary } from '@/utils/model/importPlan';

const kinds = ['fresh', 'changed', 'known', 'trashed'] as const;

/** How many articles and passages are new, changed, known and in the trash. */
export function SummaryTable({ summary }: { readonly summary: ImportSummary }) {
  const numbers = new Intl.NumberFormat(uiLocale());
  return (
    <table class="files__table">
      <thead>
        <tr>
          <td />
          <th scope="col">{i18n.t('files.articles')}</th>
          <th scope="col">{i18n.t('files.passages')}</th>
        </tr>
      </thead>
      <tbody>
        {kinds.map((kind) => (
          <tr key={kind}>
            <th scope="row">{i18n.t(`files.count.${kind}`)}</th>
            <td>{numbers.format(summary.articles[kind])}</td>
            <td>{numbers.format(summary.highlights[kind])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
