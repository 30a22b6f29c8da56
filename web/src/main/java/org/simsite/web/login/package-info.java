/** Who is there: Keycloak by host, the hand-over from tenant to site, and the way out. */
package org.simsite.web.login;
