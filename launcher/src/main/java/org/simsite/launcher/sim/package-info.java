/**
 * The modem simulator: a program of its own with modems behind real serial devices and a network on the air.
 *
 * <p>It shares no code with the product. Its PDU codec in particular is written independently on purpose, so that an
 * error in one shows against the other; it must never depend on {@code modem-pool}.
 */
package org.simsite.launcher.sim;
