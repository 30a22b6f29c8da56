/** What customers want heard: feedback and complaints. */
@NullMarked
package org.simsite.crm.service;

import org.jspecify.annotations.NullMarked;
