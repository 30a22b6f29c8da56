/** Mail that leaves exactly when the change that caused it is committed. */
@NullMarked
package org.simsite.tenancy.mail;

import org.jspecify.annotations.NullMarked;
