package org.simsite.tenancy.staff;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** What a role lets its holders do; a function that is not named is none of their business. */
public record Rights(Map<StaffFunction, Level> levels) {
    public Rights {
        levels = Map.copyOf(levels);
    }

    public Level of(StaffFunction function) {
        return levels.getOrDefault(function, Level.NONE);
    }

    public boolean allow(StaffFunction function, Level level) {
        return of(function).covers(level);
    }

    /** Of everything the same. */
    static Rights all(Level level) {
        return NONE.with(level, StaffFunction.values());
    }

    static final Rights NONE = new Rights(Map.of());

    Rights with(Level level, StaffFunction... functions) {
        var more = new EnumMap<StaffFunction, Level>(StaffFunction.class);
        more.putAll(levels);
        Arrays.stream(functions).forEach(function -> more.put(function, level));
        return new Rights(more);
    }

    /** @param stored such as {@code CUSTOMERS:READ}; a function that is no more is passed over */
    static Rights read(String[] stored) {
        var levels = new EnumMap<StaffFunction, Level>(StaffFunction.class);
        for (StaffFunction function : StaffFunction.values())
            for (Level level : Level.values())
                if (Arrays.asList(stored).contains(function + ":" + level)) levels.put(function, level);
        return new Rights(levels);
    }
}
