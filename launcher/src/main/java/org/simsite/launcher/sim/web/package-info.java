/** The simulated air over HTTP: handsets send and receive, faults are ordered, and a page plays the handset. */
package org.simsite.launcher.sim.web;
