import { believeClaim, hostOf, normaliseAddress } from '../model/address';
import { Failure } from '../model/failure';
import type { Extraction, PageMetadata } from '../model/page';
import type { AddressKind } from '../model/records';
import { sha256 } from './sha256';

/** A page made ready for the transaction that saves it: what needs waiting for is done. */
export interface PreparedPage {
  /** Normalised. */
  readonly address: string;
  readonly host: string;
  /** Other addresses of the same article, normalised. */
  readonly claims: readonly { readonly address: string; readonly kind: AddressKind }[];
  readonly metadata: PageMetadata;
  /** See `Article.picture`. */
  readonly picture?: string | null;
  /** Null when no reader view could be made. */
  readonly snapshot: { readonly html: string; readonly text: string; readonly hash: string } | null;
}

/** Throws `refusedPage` for an address that cannot be kept. `url` comes from the browser, never from the page. */
export async function preparePage(url: string, extraction: Extraction): Promise<PreparedPage> {
  const address = normaliseAddress(url);
  if (!address) throw new Failure('refusedPage');
  const { claims, content, metadata, picture } = extraction;
  const kinds = [
    { kind: 'canonical', address: believeClaim(claims.canonical, url) },
    { kind: 'og', address: believeClaim(claims.og, url) },
    { kind: 'amp', address: believeClaim(claims.amp, url) },
  ] as const;
  return {
    address,
    host: hostOf(url),
    claims: kinds.flatMap(({ kind, address: claimed }) =>
      claimed && claimed !== address ? [{ kind, address: claimed }] : [],
    ),
    metadata: { ...metadata, title: metadata.title.trim() || hostOf(url) || address },
    picture: picture ?? null,
    snapshot:
      content.status === 'readable'
        ? {
            html: content.html,
            text: content.text,
            hash: await sha256(new TextEncoder().encode(content.text)),
          }
        : null,
  };
}
