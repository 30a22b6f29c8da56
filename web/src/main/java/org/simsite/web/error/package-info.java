/** What a refused or failed request answers, as a page or as problem+json (RFC 9457). */
package org.simsite.web.error;
