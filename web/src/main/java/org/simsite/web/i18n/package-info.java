/** The reader's language, and words for what the program knows only as a name. */
package org.simsite.web.i18n;
