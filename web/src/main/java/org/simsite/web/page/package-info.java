/** Public pages that were made for one visitor and serve the next. */
package org.simsite.web.page;
