/**
 * Who may ask whom for what: one interface a direction. Each method takes one argument (or none) and answers
 * with a promise; arguments are parsed by the schemas beside this file before a handler sees them.
 * Ids of tabs and addresses of pages come from the browser (`sender`), never from a page's own words.
 */
import type { ActHandle } from '../model/actHandle';
import type { ArticleState } from '../model/articleState';
import type { Colour } from '../model/colour';
import type { ArticleId, HighlightId, SmartListId } from '../model/ids';
import type {
  Annotation,
  Appearance,
  Extraction,
  MarksKnown,
  MarksNews,
  PageReport,
  Passage,
  SearchReport,
  Whereabouts,
} from '../model/page';
import type { Partly } from '../model/partly';
import type { SmartListContent } from '../model/records';
import type { TagChange } from '../model/tag';

/** The act that was done, to undo it by. */
export type Receipt = { readonly undo: ActHandle };

/** From the script in a page. It speaks for its own tab's address only, and gets that address's marks only. */
export interface PageToBackground {
  /**
   * The marks of this page's address; none when it is not saved. Where some are known already (see `MarksNews`), what has become of them
   * since, and of `also`.
   */
  marks(arg?: { known: MarksKnown | null; also: HighlightId[] }): Promise<MarksNews>;
  /**
   * Highlights a passage, and saves the page by the same act when it is not yet saved. A passage that was marked before is not
   * marked twice: `known` is what is said of it then, and null for a new mark.
   */
  highlight(arg: {
    /** Where the passage was read. By the time that this comes in an app may have gone on: then it is refused (`otherPage`). */
    address: string;
    passage: Passage;
    annotation: Partly<Annotation>;
    /** Null when the page is saved already (see `isSaved`). */
    extraction: Extraction | null;
  }): Promise<Receipt & { id: HighlightId; known: Annotation | null }>;
  /** Whether a highlight needs an extraction: false once the page is saved. */
  isSaved(): Promise<boolean>;
  /** Changes a mark of this page. */
  annotate(arg: { id: HighlightId; annotation: Partly<Annotation> }): Promise<Receipt>;
  /** Gives a mark of this page the selectors of its text as it is now; the old sets stay. */
  reanchor(arg: { id: HighlightId; passage: Passage }): Promise<Receipt>;
  /** Puts a mark of this page in the trash. */
  remove(arg: { id: HighlightId }): Promise<Receipt>;
  /** Takes back one of the acts above, made on this page's marks. */
  undo(arg: Receipt): Promise<void>;
  /** How we are to look in pages. The other settings are none of a page's (see `closeSettings`). */
  appearance(): Promise<Appearance>;
  /** Tells how the marks fared on the page, so that orphans can be listed elsewhere. */
  report(arg: { whereabouts: Whereabouts[] }): Promise<void>;
  /** Frames have loaded in the tab, or have gone on without a load. `isAwaited` is false where its page is not known to hold marked ones: no need to tell it again. */
  framesChanged(): Promise<{ isAwaited: boolean }>;
  /** Whether our script may stay in a document that is shown again: false where its site was taken back meanwhile. */
  mayStay(): Promise<boolean>;
}

/** From our own pages (popup, side panel, reader, options): only their addresses may ask. */
export interface PanelToBackground {
  /** Puts the page script into a tab if it is not there yet, and asks it about the page. */
  inspect(arg: { tabId: number }): Promise<Inspection>;
  /** `address`, here and below, is what the tab showed when it was looked at: by now it may show another page (`otherPage`). */
  saveArticle(arg: {
    tabId: number;
    address?: string | undefined;
  }): Promise<Receipt & { articleId: ArticleId }>;
  highlight(arg: {
    tabId: number;
    address: string;
    passage: Passage;
    annotation: Annotation;
  }): Promise<Receipt & { id: HighlightId; articleId: ArticleId }>;
  /** Highlights in a stored article (the reader view); no tab is asked. */
  highlightArticle(arg: {
    articleId: ArticleId;
    passage: Passage;
    annotation: Annotation;
  }): Promise<Receipt & { id: HighlightId }>;
  /** A passage that was thrown away meanwhile comes back by it (`isBack`). */
  annotate(arg: {
    id: HighlightId;
    annotation: Partly<Annotation>;
  }): Promise<Receipt & { isBack: boolean }>;
  /** Adds a set of selectors to a passage (a repair); the old sets stay. */
  reanchor(arg: { id: HighlightId; passage: Passage }): Promise<Receipt>;
  /** Looks for a passage on its live page, in an open tab or else in a new one behind this. */
  findAgain(arg: { id: HighlightId }): Promise<Search>;
  /** What is selected on the page of a passage's article; null when that is nothing, or when no open tab shows it. */
  selectionFor(arg: { id: HighlightId }): Promise<Passage | null>;
  removeHighlights(arg: { ids: HighlightId[] }): Promise<Receipt>;
  /** Changes articles; what is left out stays. `addTags`/`removeTags` work on each one's own tags. */
  updateArticles(arg: { ids: ArticleId[]; change: ArticleChange }): Promise<Receipt>;
  /** Puts articles in the trash; their highlights go with them and come back with them. */
  removeArticles(arg: { ids: ArticleId[] }): Promise<Receipt>;
  /** Brings articles back from the trash. */
  restoreArticles(arg: { ids: ArticleId[] }): Promise<Receipt>;
  /** Brings single passages back from the trash, and their articles. */
  restoreHighlights(arg: { ids: HighlightId[] }): Promise<Receipt>;
  /** Deletes for good what is in the trash: these articles, or with null everything. Cannot be undone: ask first. */
  emptyTrash(arg: { ids: ArticleId[] | null }): Promise<{ articles: number; highlights: number }>;
  /** Renames (or nests), merges or deletes tags over the whole library; `count` articles and passages were changed. */
  changeTags(arg: { change: TagChange }): Promise<Receipt & { count: number }>;
  /** Null takes the colour away. */
  setTagColour(arg: { tag: string; colour: Colour | null }): Promise<Receipt>;
  /** Keeps a search under a name; with an id changes the one that is kept. */
  saveSmartList(arg: SmartListContent): Promise<Receipt & { id: SmartListId }>;
  removeSmartList(arg: { id: SmartListId }): Promise<Receipt>;
  /** Makes one article of several; all passages and addresses go to `into`. */
  mergeArticles(arg: { into: ArticleId; from: ArticleId[] }): Promise<Receipt>;
  /** Offers no merge of these two any more. */
  keepApart(arg: { ids: [ArticleId, ArticleId] }): Promise<Receipt>;
  /** Takes an act back. Refused (`undoConflict`) when what it wrote has been changed since, and (`undoGone`) when a backup was put in the library's place. */
  undo(arg: Receipt): Promise<Receipt>;
  /** Saves what is being typed; an empty draft is deleted. */
  saveDraft(arg: { key: string; draft: DraftContent | null }): Promise<void>;
  /** Where the article was read to in the reader view, 0..1. Not journalled. */
  saveProgress(arg: { articleId: ArticleId; progress: number }): Promise<void>;
  /** Reads an article's page anew where a tab has it open, and keeps its text beside the saved one where it differs. */
  compareWithPage(arg: { articleId: ArticleId }): Promise<PageComparison>;
  /**
   * Fetches one picture that a saved article names, without cookies or referrer, and keeps it with the article. Its site must
   * be granted. Not journalled.
   */
  keepPicture(arg: { articleId: ArticleId; source: string }): Promise<PictureOutcome>;
  /** Lets go of the pictures kept with an article. */
  dropPictures(arg: { articleId: ArticleId }): Promise<void>;
  /** Makes the search index anew: for a list that came back `damaged`. */
  mendSearch(): Promise<void>;
  /**
   * Deletes a library that cannot be read, for a backup to take its place. Ask first, and let the reader save what can be read.
   * Refused with `notDamaged` when it can be read, with `readOnly` when a newer version made it, and with `quota` or `storageFailed`
   * when the disk itself fails.
   */
  discardDamaged(): Promise<void>;
  /** Shows a highlight on its live page: goes to its tab or opens one, scrolls to it and flashes it. */
  jumpTo(arg: { id: HighlightId }): Promise<JumpOutcome>;
  /** After a permission was granted or taken back in our own page: brings the open tabs in line. */
  permissionsChanged(): Promise<void>;
  /** After our files page wrote much at once by itself (an import, a restore): tells the open tabs. */
  manyChanged(): Promise<void>;
}

/** From the background to the script in a page. */
export interface BackgroundToPage {
  /** Answers at once when the script is there; used to tell whether to inject it. */
  ping(): Promise<{ version: string }>;
  inspect(): Promise<PageReport>;
  extract(): Promise<Extraction>;
  /** The passage now selected, or null. */
  selection(): Promise<Passage | null>;
  /** Highlights the selection with the last colour and shows the confirmation with colour, tags, note and undo. */
  highlightSelection(arg: { colour: Colour }): Promise<{ highlighted: boolean }>;
  /** Something was written: read the marks again. */
  marksChanged(): Promise<void>;
  /** Scrolls to a mark and flashes it; `found` is false for an orphan. */
  jumpTo(arg: { id: HighlightId }): Promise<{ found: boolean }>;
  /** Looks closely for a mark, once the page is quiet; null when the page has no such mark. */
  search(arg: { id: HighlightId }): Promise<SearchReport | null>;
  /** Takes everything of ours away from the page and stops the script. */
  retire(): Promise<void>;
}

export interface DraftContent {
  readonly colour: Colour | null;
  readonly tags: readonly string[];
  readonly tagText: string;
  readonly note: string;
}

export type ArticleChange = Partly<{
  state: ArticleState;
  favourite: boolean;
  title: string;
  tags: readonly string[];
  addTags: readonly string[];
  removeTags: readonly string[];
}>;

/** What the popup learns about a tab. */
export type Inspection =
  | {
      readonly status: 'page';
      readonly address: string;
      readonly host: string;
      readonly report: PageReport;
    }
  /** The browser lets no extension run there; `private`: a private window, where nothing is kept unasked. */
  | {
      readonly status: 'refused';
      readonly reason:
        | 'browserPage'
        | 'readerMode'
        | 'store'
        | 'pdf'
        | 'file'
        | 'private'
        | 'unreachable';
    };

/** `fragment`: the site is not granted, so the browser itself was asked to show the passage, by a text fragment in the address. */
export type JumpOutcome = { readonly status: 'shown' | 'orphan' | 'fragment' };

/**
 * What came of looking for a passage. `noAccess`: the article is open in no tab that Kantlijn may look into, and its site is
 * not granted. `unreachable`: its page could not be opened.
 */
export type Search =
  | { readonly status: 'searched'; readonly report: SearchReport }
  | { readonly status: 'noAccess' | 'unreachable'; readonly address: string };

/** `notOpen`: no tab that Kantlijn may look into shows the article; `unreadable`: the page, or what was saved, is no article. */
export type PageComparison = { readonly status: 'same' | 'changed' | 'notOpen' | 'unreadable' };

/** `tooLarge`: the picture is; `full`: the article's pictures together are; `failed`: it did not come, or is no picture. */
export type PictureOutcome = { readonly status: 'kept' | 'tooLarge' | 'full' | 'failed' };
