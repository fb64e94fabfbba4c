import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Notice } from '@/utils/page/PageUi';
import { CrossIcon } from './CrossIcon';
import { noticeText } from './noticeText';
import { Panel } from './Panel';

/** Long enough to read twice, in milliseconds. */
const STAY = 9_000;
const nowhere = () => [];

/** Something said in passing, in the corner. Takes no focus, and goes by itself. */
export function NoticeBar(props: { notice: Notice; onClose: () => void }) {
  const { notice, onClose } = props;
  useEffect(() => {
    const timer = setTimeout(onClose, STAY);
    return () => clearTimeout(timer);
  }, [onClose]);
  return (
    <Panel
      name={i18n.t('page.toolbar')}
      where={nowhere}
      onEscape={onClose}
      class="page-panel--notice"
    >
      <p role={notice === 'selectFirst' ? 'status' : 'alert'}>{noticeText(notice)}</p>
      <button type="button" class="page-close" aria-label={i18n.t('page.close')} onClick={onClose}>
        <CrossIcon />
      </button>
    </Panel>
  );
}
