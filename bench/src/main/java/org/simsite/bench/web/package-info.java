/** Loads on a whole Simsite, each beside something bare in the same WildFly. */
@org.jspecify.annotations.NullMarked
package org.simsite.bench.web;
