/** The modem: an interpreter of AT commands (3GPP TS 27.005, TS 27.007, ITU-T V.250) over its own and its card's store. */
package org.simsite.launcher.sim.modem;
