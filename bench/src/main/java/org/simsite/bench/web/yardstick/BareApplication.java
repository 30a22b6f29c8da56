package org.simsite.bench.web.yardstick;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

@ApplicationPath("rest")
public class BareApplication extends Application {}
