import type { Act, Actor } from './Actor';
import { annotationBy, tagsBy } from './annotationBy';
import { chooseImport } from './chooseImport';
import { exportFormats } from './exportFaults';
import type { State } from './Model';
import type { Random } from './Random';

/** An act by chance, among those that make sense now. */
export function chooseAct(actor: Actor, random: Random): Act {
  const { model, ids, address } = actor;
  const state = model.now;
  const known = Object.keys(state.marks).filter(
    (words) => ids.has(words) && !state.marks[words]?.away,
  );
  const article = state.articles[address];
  const isShown = article !== undefined && !article.away;
  const choices: (() => Act)[] = [() => mark(actor, random)];
  if (known.length > 0 && isShown) {
    choices.push(
      () => annotate(actor, random, known),
      () => remove(actor, random, known),
    );
    choices.push(() => annotate(actor, random, known));
  }
  if (actor.last) choices.push(() => takeBack(actor));
  if (actor.kind === 'panel') {
    choices.push(() => draft(actor, random));
    const bringIn = () => chooseImport(actor, random);
    if (actor.articleId) choices.push(bringIn, bringIn);
    choices.push(() => ({
      method: 'export',
      arg: { format: random.pick(exportFormats) },
      after: state,
    }));
    if (actor.articleId) choices.push(() => update(actor, random));
    if (actor.articleId && isShown && random.below(3) === 0) choices.push(() => throwAway(actor));
  }
  return random.pick(choices)();
}

function mark(actor: Actor, random: Random): Act {
  const { model, address, name, kind, articleId } = actor;
  actor.count += 1;
  const words = `${name} wrote line ${actor.count}`;
  const annotation = annotationBy(random, actor.count);
  const exact = { type: 'TextQuoteSelector', exact: words, prefix: '', suffix: '' };
  const passage = { selectors: [exact], quote: words, order: actor.count };
  const held = model.now.articles[address] ?? { state: 'inbox', tags: [], away: false };
  const after: State = {
    // What was drafted for the page is not what is said here, and stays.
    drafts: model.now.drafts,
    marks: { ...model.now.marks, [words]: { address, ...annotation, away: false } },
    articles: { ...model.now.articles, [address]: { ...held, away: false } },
  };
  if (kind === 'page') {
    return {
      method: 'highlight',
      arg: { address, passage, annotation, extraction: pageAs(name) },
      after,
    };
  }
  if (!articleId) throw new Error('The panel has no article yet');
  return { method: 'highlightArticle', arg: { articleId, passage, annotation }, after };
}

function annotate(actor: Actor, random: Random, known: readonly string[]): Act {
  const words = random.pick(known);
  const annotation = annotationBy(random, actor.count);
  return {
    method: 'annotate',
    arg: { id: actor.ids.get(words), annotation },
    after: withMark(actor.model.now, words, annotation),
  };
}

function remove(actor: Actor, random: Random, known: readonly string[]): Act {
  const words = random.pick(known);
  const id = actor.ids.get(words);
  const after = withMark(actor.model.now, words, { away: true });
  return actor.kind === 'page'
    ? { method: 'remove', arg: { id }, after }
    : { method: 'removeHighlights', arg: { ids: [id] }, after };
}

function takeBack({ last, model }: Actor): Act {
  if (!last) throw new Error('Nothing to take back');
  // What was made is not unmade, but thrown away.
  const made = Object.entries(model.now.marks)
    .filter(([words]) => !last.before.marks[words])
    .map(([words, held]) => [words, { ...held, away: true }]);
  const articles = Object.entries(model.now.articles)
    .filter(([address]) => !last.before.articles[address])
    .map(([address, held]) => [address, { ...held, away: true }]);
  const after: State = {
    marks: { ...last.before.marks, ...Object.fromEntries(made) },
    articles: { ...last.before.articles, ...Object.fromEntries(articles) },
    drafts: model.now.drafts,
  };
  return { method: 'undo', arg: { undo: last.undo }, after };
}

function update({ articleId, address, model }: Actor, random: Random): Act {
  const change = { state: random.pick(['inbox', 'reading', 'archived']), tags: tagsBy(random) };
  return {
    method: 'updateArticles',
    arg: { ids: [articleId], change },
    after: withArticle(model.now, address, change),
  };
}

function throwAway({ articleId, address, model }: Actor): Act {
  return {
    method: 'removeArticles',
    arg: { ids: [articleId] },
    after: withArticle(model.now, address, { away: true }),
  };
}

function draft({ address, model, count }: Actor, random: Random): Act {
  const key = `page ${address}`;
  const note = random.below(3) === 0 ? '' : `half a thought ${count}.${random.below(1_000)}`;
  const { [key]: _, ...others } = model.now.drafts;
  const content = note ? { colour: null, tags: [], tagText: '', note } : null;
  return {
    method: 'saveDraft',
    arg: { key, draft: content },
    after: { ...model.now, drafts: note ? { ...others, [key]: note } : others },
  };
}

function withMark(state: State, words: string, change: object): State {
  const held = state.marks[words];
  if (!held) throw new Error(`No mark “${words}”`);
  return { ...state, marks: { ...state.marks, [words]: { ...held, ...change } } };
}

function withArticle(state: State, address: string, change: object): State {
  const held = state.articles[address] ?? { state: 'inbox', tags: [], away: false };
  return { ...state, articles: { ...state.articles, [address]: { ...held, ...change } } };
}

function pageAs(name: string) {
  const text = `What ${name} reads.`;
  return {
    metadata: {
      title: `The page of ${name}`,
      byline: null,
      site: null,
      language: 'en',
      direction: 'ltr',
      published: null,
      excerpt: null,
      words: 4,
      minutes: 1,
    },
    claims: { canonical: null, og: null, amp: null },
    content: { status: 'readable', html: `<p>${text}</p>`, text },
  };
}
