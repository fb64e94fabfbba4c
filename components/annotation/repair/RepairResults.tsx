import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';
import { requestSiteAccess } from '@/utils/browser/siteAccess';
import { hostOf } from '@/utils/model/address';
import type { Passage, SearchReport } from '@/utils/model/page';
import type { Highlight } from '@/utils/model/records';
import { CandidateCard } from './CandidateCard';
import type { RepairActs, RepairState, Said } from './useRepair';

export interface RepairResultsProps {
  readonly highlight: Highlight;
  readonly repair: RepairActs;
  onUse(passage: Passage): void;
}

/** What came of looking for a passage, and what can be done with it. */
export function RepairResults(props: RepairResultsProps) {
  const { repair } = props;
  const { state } = repair;
  switch (state.status) {
    case 'closed':
      return null;
    case 'searching':
      return <p>{i18n.t('repair.searching')}…</p>;
    case 'failed':
      return (
        <>
          <p>{i18n.t(state.why === 'failed' ? 'repair.failed' : 'repair.unreachable')}</p>
          <Foot repair={repair} />
        </>
      );
    case 'noAccess':
      return <NoAccess repair={repair} state={state} />;
    case 'found':
      return <Found {...props} state={state} />;
  }
}

function NoAccess({
  repair,
  state,
}: {
  repair: RepairActs;
  state: RepairState & { status: 'noAccess' };
}) {
  const { address, isRefused } = state;
  const ask = async () => {
    const isGranted = await requestSiteAccess(address).catch(() => false);
    if (isGranted) await repair.search();
    else repair.refused(address);
  };
  return (
    <>
      <p>{i18n.t('repair.noAccess', [hostOf(address)])}</p>
      {isRefused && <p>{i18n.t('repair.refused')}</p>}
      <Foot repair={repair}>
        <Button variant="primary" onClick={ask}>
          {i18n.t('repair.allow')}
        </Button>
      </Foot>
    </>
  );
}

function Found(props: RepairResultsProps & { state: RepairState & { status: 'found' } }) {
  const { highlight, repair, state, onUse } = props;
  const { report, said } = state;
  const { quote } = highlight;
  const { selection } = repair;
  const candidates = report.status === 'anchored' ? [] : report.candidates;
  return (
    <>
      {candidates.length === 0 && (
        <p>{i18n.t(report.status === 'anchored' ? 'repair.foundAgain' : 'repair.none')}</p>
      )}
      <ul class="repair__candidates">
        {selection && (
          <CandidateCard
            title={i18n.t('repair.yours')}
            quote={quote}
            passage={selection}
            isMain
            onUse={() => onUse(selection)}
          />
        )}
        {candidates.map(({ passage }, at) => (
          <CandidateCard
            key={passage.order}
            title={titleOf(report, at)}
            quote={quote}
            passage={passage}
            isMain={!selection && at === 0}
            onUse={() => onUse(passage)}
          />
        ))}
      </ul>
      <Hint said={said} hasCandidates={candidates.length > 0} />
      <Foot repair={repair}>
        <Button onClick={repair.useMine}>{i18n.t('repair.useSelection')}</Button>
      </Foot>
    </>
  );
}

/** What became of the reader's selection, or that it may be used. */
function Hint({ said, hasCandidates }: { said: Said | null; hasCandidates: boolean }) {
  if (said === 'noSelection') return <p>{i18n.t('repair.noSelection')}</p>;
  if (said === 'failed') return <p>{i18n.t('repair.failed')}</p>;
  return hasCandidates ? <p class="repair__hint">{i18n.t('repair.selectionHint')}</p> : null;
}

function titleOf({ status, candidates }: SearchReport, at: number): string {
  const isLikely = status === 'approximate' || candidates.length === 1;
  return isLikely ? i18n.t('repair.likely') : i18n.t('repair.possible', [String(at + 1)]);
}

function Foot({ repair, children }: { repair: RepairActs; children?: ComponentChildren }) {
  return (
    <div class="repair__foot">
      {children}
      <Button variant="quiet" onClick={repair.close}>
        {i18n.t('repair.keep')}
      </Button>
    </div>
  );
}
