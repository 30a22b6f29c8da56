/** The HTTP API under {@code /api}: resources by host kind, and the habits they share. */
package org.simsite.web.api;
