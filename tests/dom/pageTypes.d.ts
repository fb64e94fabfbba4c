declare const PageScript: typeof import('./pageUnderTest');
/** The closed shadow root of our panels, which only a test that came first can see. */
declare const ourRoots: ShadowRoot[];
