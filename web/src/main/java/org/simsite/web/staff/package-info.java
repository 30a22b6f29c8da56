/** Pages of the settings where a tenant administers its people, teams and roles. */
package org.simsite.web.staff;
