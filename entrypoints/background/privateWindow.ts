import { Failure } from '@/utils/model/failure';
import { keepPrivate } from '@/utils/settings/keepPrivate';

/** Refuses (`private`) to keep anything of a private window, unless the reader said yes to it. */
export async function assertMayKeep(tab: { incognito: boolean } | undefined): Promise<void> {
  if (tab?.incognito && !(await keepPrivate.getValue())) throw new Failure('private');
}
