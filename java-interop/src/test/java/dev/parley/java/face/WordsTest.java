package dev.parley.java.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.json.OpenEnum;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of each word that the library knows there is one object, so that {@code ==} holds; of others there are equal ones. */
class WordsTest {
    @Test
    void knownWordsAreTheConstantsThemselves() throws Exception {
        List<String> odd = new ArrayList<>();
        int words = 0;
        for (PublicApi each : PublicApi.all()) {
            Class<?> type = each.type();
            if (type.getSuperclass() != OpenEnum.class) continue;
            Method of = type.getMethod("of", String.class);
            if (!of.invoke(null, "news").equals(of.invoke(null, "news"))) odd.add(type + " of news");
            for (Field constant : type.getFields()) {
                if (!Modifier.isStatic(constant.getModifiers()) || constant.getType() != type) continue;
                words++;
                OpenEnum word = OpenEnum.class.cast(constant.get(null));
                if (of.invoke(null, new String(word.value())) != word) odd.add(type + "." + constant.getName());
            }
        }
        assertEquals(List.of(), odd);
        assertTrue(words > 300, "only " + words + " words were looked at");
    }
}
