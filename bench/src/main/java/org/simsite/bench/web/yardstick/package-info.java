/** What the loads are measured against: the least that WildFly can do of each kind. Runs inside WildFly, beside the product. */
package org.simsite.bench.web.yardstick;
