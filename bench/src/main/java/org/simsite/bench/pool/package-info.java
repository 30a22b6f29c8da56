/** The pool's worker as a process of its own, beside the simulator and PostgreSQL in theirs, so that each can be killed. */
package org.simsite.bench.pool;
