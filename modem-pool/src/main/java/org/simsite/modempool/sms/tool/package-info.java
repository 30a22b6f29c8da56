/** The PDU codec at a command line: questions and answers in JSON lines. */
@NullMarked
package org.simsite.modempool.sms.tool;

import org.jspecify.annotations.NullMarked;
