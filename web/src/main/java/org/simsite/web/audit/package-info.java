/** The audit log as administrators and the operator read it, and carry it away. */
package org.simsite.web.audit;
