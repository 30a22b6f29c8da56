/** Ours beside gammu-smsd, smstools and Kannel, through one simulator in one sitting. */
package org.simsite.bench.gateway;
