package dev.parley.java.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Executable;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A value is read by its name alone, on a record as on the interfaces that it implements. */
class AccessorsTest {
    @Test
    void recordsAndTheirInterfacesSpeakOfAValueAlike() throws Exception {
        List<String> beans = new ArrayList<>();
        int read = 0;
        for (PublicApi each : PublicApi.all()) {
            if (!each.type().isRecord() && !(each.type().isInterface() && each.isKotlin())) continue;
            for (Executable member : each.executables()) {
                if (member.getParameterCount() > 0) continue;
                read++;
                if (member.getName().matches("get[A-Z].*")) beans.add(each + "." + member.getName());
            }
        }
        assertEquals("", String.join("\n", beans));
        assertTrue(read > 2_000, "only " + read + " values were looked at");
    }
}
