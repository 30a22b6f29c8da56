/**
 * Real pseudo terminals by Java's foreign function API (Linux): what opens the link sees a serial device. The product
 * cannot tell it from a modem's port.
 */
package org.simsite.launcher.sim.pty;
