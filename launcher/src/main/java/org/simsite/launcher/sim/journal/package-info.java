/** What the simulated world remembers across its own death: an ordered map behind an append-only file. */
package org.simsite.launcher.sim.journal;
