declare const Reading: typeof import('./readingUnderTest');
