/** The staff's console: what needs them now, customers, products, what waits to be published. */
package org.simsite.web.console;
