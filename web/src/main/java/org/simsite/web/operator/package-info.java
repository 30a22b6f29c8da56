/** The operator's wall: modems, cards, routes and tenants, live. */
package org.simsite.web.operator;
