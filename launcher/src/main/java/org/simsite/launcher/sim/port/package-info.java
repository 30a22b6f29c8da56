/** A modem at its terminal: the thread that owns both, and the plug. */
package org.simsite.launcher.sim.port;
