/** What every request passes first: its host is known and serves it, or it is refused. */
package org.simsite.web.gate;
