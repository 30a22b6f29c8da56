/** The gate: which host a request came to, and whether that host serves what it asks for. */
package org.simsite.web.host;
