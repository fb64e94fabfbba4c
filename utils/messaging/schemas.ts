/** How the argument of each method that the background serves is parsed: beside `protocol`, which types them. */
import * as v from 'valibot';
import { ActHandle } from '../model/actHandle';
import { MAX_ADDRESS } from '../model/address';
import { articleStates } from '../model/articleState';
import { Colour } from '../model/colour';
import { ArticleId, HighlightId, SmartListId } from '../model/ids';
import { ListFilter, listSorts } from '../model/listing';
import { Annotation, Extraction, MarksKnown, Note, Passage, Whereabouts } from '../model/page';
import { Count } from '../model/scalars';
import { Tags } from '../model/tag';
import type { PageToBackground, PanelToBackground } from './protocol';

const MAX_BATCH = 100_000;
const none = v.pipe(
  v.unknown(),
  v.transform(() => undefined),
);
const address = v.pipe(v.string(), v.maxLength(100_000));

const receipt = v.object({ undo: ActHandle });
const change = v.partial(Annotation);
const articleIds = v.pipe(v.array(ArticleId), v.maxLength(MAX_BATCH));
const highlightIds = v.pipe(v.array(HighlightId), v.maxLength(MAX_BATCH));

const articleChange = v.partial(
  v.object({
    state: v.picklist(articleStates),
    favourite: v.boolean(),
    title: v.pipe(v.string(), v.maxLength(2_000)),
    tags: Tags,
    addTags: Tags,
    removeTags: Tags,
  }),
);

const draftContent = v.object({
  colour: v.nullable(Colour),
  tags: Tags,
  tagText: v.pipe(v.string(), v.maxLength(1_000)),
  note: Note,
});

const tag = v.pipe(v.string(), v.maxLength(1_000));
const tags = v.pipe(v.array(tag), v.minLength(1), v.maxLength(10_000));
const tagChange = v.variant('kind', [
  v.object({ kind: v.literal('rename'), from: tag, to: tag }),
  v.object({ kind: v.literal('merge'), from: tags, to: tag }),
  v.object({ kind: v.literal('delete'), tags }),
]);

const smartList = v.object({
  id: v.nullable(SmartListId),
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
  query: v.pipe(v.string(), v.maxLength(10_000)),
  filter: ListFilter,
  sort: v.picklist(listSorts),
  descending: v.boolean(),
});

type Schemas<T> = {
  [K in keyof T]: T[K] extends (arg: infer A) => unknown ? v.GenericSchema<unknown, A> : never;
};

/** For the methods that a script in a page may ask for: all that it says is hostile. */
export const pageToBackground = {
  marks: v.optional(v.object({ known: v.nullable(MarksKnown), also: highlightIds })),
  highlight: v.object({
    address,
    passage: Passage,
    annotation: change,
    extraction: v.nullable(Extraction),
  }),
  isSaved: none,
  appearance: none,
  annotate: v.object({ id: HighlightId, annotation: change }),
  reanchor: v.object({ id: HighlightId, passage: Passage }),
  remove: v.object({ id: HighlightId }),
  undo: receipt,
  report: v.object({ whereabouts: v.pipe(v.array(Whereabouts), v.maxLength(MAX_BATCH)) }),
  framesChanged: none,
  mayStay: none,
} satisfies Schemas<PageToBackground>;

/** For the methods that our own pages may ask for. */
export const panelToBackground = {
  inspect: v.object({ tabId: Count }),
  saveArticle: v.object({ tabId: Count, address: v.optional(address) }),
  highlight: v.object({ tabId: Count, address, passage: Passage, annotation: Annotation }),
  highlightArticle: v.object({ articleId: ArticleId, passage: Passage, annotation: Annotation }),
  annotate: v.object({ id: HighlightId, annotation: change }),
  reanchor: v.object({ id: HighlightId, passage: Passage }),
  findAgain: v.object({ id: HighlightId }),
  selectionFor: v.object({ id: HighlightId }),
  removeHighlights: v.object({ ids: highlightIds }),
  updateArticles: v.object({ ids: articleIds, change: articleChange }),
  removeArticles: v.object({ ids: articleIds }),
  restoreArticles: v.object({ ids: articleIds }),
  restoreHighlights: v.object({ ids: highlightIds }),
  emptyTrash: v.object({ ids: v.nullable(articleIds) }),
  changeTags: v.object({ change: tagChange }),
  setTagColour: v.object({ tag, colour: v.nullable(Colour) }),
  saveSmartList: smartList,
  removeSmartList: v.object({ id: SmartListId }),
  mergeArticles: v.object({ into: ArticleId, from: v.pipe(articleIds, v.minLength(1)) }),
  keepApart: v.object({ ids: v.tuple([ArticleId, ArticleId]) }),
  undo: receipt,
  saveDraft: v.object({
    key: v.pipe(v.string(), v.maxLength(MAX_ADDRESS)),
    draft: v.nullable(draftContent),
  }),
  saveProgress: v.object({
    articleId: ArticleId,
    progress: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  }),
  compareWithPage: v.object({ articleId: ArticleId }),
  keepPicture: v.object({
    articleId: ArticleId,
    source: v.pipe(v.string(), v.maxLength(10_000), v.regex(/^https?:\/\//i)),
  }),
  dropPictures: v.object({ articleId: ArticleId }),
  mendSearch: none,
  discardDamaged: none,
  jumpTo: v.object({ id: HighlightId }),
  permissionsChanged: none,
  manyChanged: none,
} satisfies Schemas<PanelToBackground>;
