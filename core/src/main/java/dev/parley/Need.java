package dev.parley;

import java.lang.module.ModuleDescriptor.Version;
import org.jspecify.annotations.Nullable;

/**
 * What a library must be at least.
 *
 * @param who needs it
 * @param breaks what is older than this cannot work
 * @param floor what is older than this is tested by nobody
 * @param found on the class path; {@code null} where it cannot be told
 */
record Need(String who, String library, String bom, String breaks, String floor, @Nullable String found) {
    boolean isBroken() {
        return isOlder(breaks);
    }

    boolean isDoubtful() {
        return isOlder(floor) && !isBroken();
    }

    /** What was found, what is needed, and what to write into the build. */
    String sentence() {
        return who + " needs " + library + " " + floor + " or newer, and the class path has " + found
            + ": import " + bom + ":" + floor + " into the build, before other BOMs.";
    }

    private boolean isOlder(String than) {
        return found != null && Version.parse(found).compareTo(Version.parse(than)) < 0;
    }
}
