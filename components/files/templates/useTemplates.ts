import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Acts } from '@/components/hooks/useActs';
import { useSetting } from '@/components/hooks/useSetting';
import { ownTemplates, templateIn } from '@/utils/export/template/ownTemplates';
import { profiles } from '@/utils/export/template/profiles';
import type { Template } from '@/utils/export/template/Template';
import { templates } from '@/utils/settings/templates';

export type TemplatesModel = ReturnType<typeof useTemplates>;

/** Bytes: many times what the longest template takes. */
const MAX_FILE = 1_000_000;

/** Which template is looked at, and what can be done with one's own. Nothing is known until `isRead`. */
export function useTemplates(acts: Acts) {
  const [stored, store, isRead] = useSetting(templates);
  const [chosen, choose] = useState('profile:obsidian');
  const own = ownTemplates(stored);
  const profile = profileOf(chosen);
  const template = profile ?? own.find(({ name }) => `own:${name}` === chosen) ?? profiles.obsidian;

  const add = (made: Template) => {
    const name = freeName(made.name, own);
    store((kept) => [...kept, { ...made, name }]);
    choose(`own:${name}`);
  };
  return {
    isRead,
    own,
    /** `profile:` with the id of one that everybody has, or `own:` with a name. */
    chosen,
    choose,
    template,
    /** One that everybody has: a copy of it can be changed. */
    isProfile: profile !== null,
    duplicate: () => add(template),
    save(made: Template) {
      const others = own.filter(({ name }) => name !== template.name);
      const name = freeName(made.name, others);
      store((kept) => kept.map((one) => (isNamed(one, template.name) ? { ...made, name } : one)));
      choose(`own:${name}`);
      acts.say(i18n.t('files.templateSaved'));
    },
    remove() {
      store((kept) => kept.filter((one) => !isNamed(one, template.name)));
      choose('profile:obsidian');
      acts.say(i18n.t('files.templateDeleted', [template.name]));
    },
    async takeFile(file: File) {
      // One that cannot be read holds none either.
      const made = file.size > MAX_FILE ? null : templateIn(await file.text().catch(() => ''));
      if (made) add(made);
      else acts.say(i18n.t('files.noTemplate', [file.name]));
    },
  };
}

function profileOf(chosen: string): Template | null {
  const found = Object.entries(profiles).find(([id]) => `profile:${id}` === chosen);
  return found?.[1] ?? null;
}

/** Whether this is the template with that name; what was stored and is no template here is left as it is. */
function isNamed(stored: unknown, name: string): boolean {
  return ownTemplates([stored])[0]?.name === name;
}

/** `Name`, `Name 2`, …: a template is known by its name. */
function freeName(name: string, taken: readonly Template[]): string {
  const used = new Set([...taken, ...Object.values(profiles)].map((one) => one.name.toLowerCase()));
  for (let count = 1; ; count++) {
    const free = count === 1 ? name : `${name} ${count}`;
    if (!used.has(free.toLowerCase())) return free;
  }
}
