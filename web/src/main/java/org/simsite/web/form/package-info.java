/** Forms: what was refused, beside its field and above the form. */
package org.simsite.web.form;
