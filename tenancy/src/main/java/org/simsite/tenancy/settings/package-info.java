/** What a tenant settles for all its pages: language, clock, currency, and when its people work. */
@NullMarked
package org.simsite.tenancy.settings;

import org.jspecify.annotations.NullMarked;
