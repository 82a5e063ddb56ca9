import { installTrustedTypes } from './trusted-types.ts';

installTrustedTypes(document.baseURI);
