import { i18n } from '#i18n';
import type { QueryError, QueryFault } from '@/utils/model/query/parseQuery';

const words: Readonly<Record<QueryFault, () => string>> = {
  unclosedQuote: () => i18n.t('library.faultUnclosedQuote'),
  unclosedBracket: () => i18n.t('library.faultUnclosedBracket'),
  strayBracket: () => i18n.t('library.faultStrayBracket'),
  emptyBrackets: () => i18n.t('library.faultEmptyBrackets'),
  loneOr: () => i18n.t('library.faultLoneOr'),
  missingValue: () => i18n.t('library.faultMissingValue'),
  unknownValue: () => i18n.t('library.faultUnknownValue'),
  badDate: () => i18n.t('library.faultBadDate'),
  tooDeep: () => i18n.t('library.faultTooDeep'),
};

/** What is wrong with a query, and where: the query again, with that part marked. */
export function QueryFaultNotice({ text, fault }: { text: string; fault: QueryError }) {
  return (
    <p class="query-field__fault">
      {words[fault.code]()}{' '}
      <bdi class="query-field__where">
        {text.slice(0, fault.start)}
        <mark>{text.slice(fault.start, fault.end)}</mark>
        {text.slice(fault.end)}
      </bdi>{' '}
      <span class="only-heard">{i18n.t('library.faultAt', [fault.start + 1])}</span>
    </p>
  );
}
