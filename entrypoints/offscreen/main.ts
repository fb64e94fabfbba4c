import { browser } from 'wxt/browser';
import { makeBackupUrl } from '@/components/files/backup/makeBackupUrl';

/** Chrome's page that is not seen: makes a backup when the background asks for one. */
browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
  const asked = message as { kantlijn?: unknown; settings?: unknown } | null;
  const isOurs = sender.id === browser.runtime.id && !sender.tab;
  if (!isOurs || asked?.kantlijn !== 'makeBackup' || !(asked.settings instanceof Object)) return;
  makeBackupUrl(asked.settings).then(respond, (error: unknown) => {
    console.error(error);
    respond(null);
  });
  return true as const;
});
