/** What a reader chose for herself, kept in her browser alone. */
package org.simsite.web.wish;
