package dev.parley.java.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.chat.ChatCompletion;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Tools that check for null take what is not marked as nullable for never null, in the models as in the face. */
class NullMarkedTest {
    @Test
    void everyPackageIsMarked() throws Exception {
        Set<String> unmarked = new TreeSet<>();
        Set<String> marked = new TreeSet<>();
        for (PublicApi each : PublicApi.all()) {
            Package home = each.type().getPackage();
            (home.isAnnotationPresent(NullMarked.class) ? marked : unmarked).add(home.getName());
        }
        assertEquals(Set.of(), unmarked);
        assertTrue(marked.size() > 60, marked::toString);
    }

    @Test
    void whatKotlinTakesForNullableIsMarkedAsThat() throws Exception {
        ClassFile completion = new ClassFile(ChatCompletion.class);
        assertTrue(completion.mayReturnNull(ChatCompletion.class.getMethod("usage")));
        assertTrue(!completion.mayReturnNull(ChatCompletion.class.getMethod("choices")));
    }
}
