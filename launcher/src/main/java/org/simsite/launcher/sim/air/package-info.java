/** The simulated network: cards, handsets and the service centre between them, all of it durable. */
package org.simsite.launcher.sim.air;
