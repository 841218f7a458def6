package dev.parley.testkit.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Read;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Samples are what their schemas allow. */
class SchemaSampleTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{'type':'integer'} | 0",
        "{'type':'integer','minimum':18} | 18",
        "{'type':'integer','exclusiveMinimum':18} | 19",
        "{'type':'integer','maximum':-3} | -3",
        "{'type':'integer','exclusiveMaximum':-3} | -4",
        "{'type':'number','minimum':0.5,'maximum':0.7} | 0.5",
        "{'type':'number','exclusiveMinimum':0,'exclusiveMaximum':1} | 0.1",
        "{'type':'number','multipleOf':0.25,'minimum':0.3} | 0.5",
        "{'type':'integer','minimum':-5,'maximum':5} | -5",
        "{'type':'string'} | 'Hi'",
        "{'type':'string','minLength':4} | 'Hixx'",
        "{'type':'string','maxLength':1} | 'i'",
        "{'type':'string','format':'date'} | '2026-01-01'",
        "{'type':'string','format':'uuid'} | '00000000-0000-4000-8000-000000000001'",
        "{'type':'array','items':{'type':'integer'},'minItems':3,'uniqueItems':true} | [0,1,2]",
        "{'type':'array','items':{'type':'string'},'maxItems':0} | []",
        "{'type':'array','items':{'enum':['a','b']},'minItems':2} | ['a','b']",
        "{'type':'array','prefixItems':[{'type':'boolean'},{'type':'null'}]} | [true,null]",
        "{'allOf':[{'properties':{'a':{'const':1}}},{'properties':{'b':{'type':'boolean'}}}]} | {'a':1,'b':true}",
        "{'type':'object','minProperties':1,'additionalProperties':{'type':'integer'}} | {'key1':0}",
        "{'anyOf':[{'type':'null'},{'type':'string'}]} | null",
        "{'type':['string','null']} | 'Hi'",
    })
    void theSampleIsTheLeastThatIsAllowed(String schema, String sample) {
        assertEquals(Read.parse(json(sample)), new SchemaSample(Read.object(json(schema)), "Hi").value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"^[A-Z]{2}\\d{3}$", "^(foo|bar)-[a-z0-9]+$", "\\d{4}-\\d{2}-\\d{2}", "^\\S+@\\S+\\.\\w{2,4}$",
        "^#?[0-9a-fA-F]{6}$", "^[^aA0]+$", "^(?:\\+49)?[ ]*[1-9]*$", "^a{0,3}?b$", "^[\\w.-]{3,}$"})
    void aPatternIsKeptTo(String pattern) {
        JsonObject schema = new JsonObject();
        schema.addProperty("type", "string");
        schema.addProperty("pattern", pattern);
        String sample = new SchemaSample(schema, "Hi").value().getAsString();
        assertTrue(Pattern.compile(pattern).matcher(sample).find(), sample);
    }

    @Test
    void aPatternMayBeLong() {
        JsonObject schema = Read.object("{\"type\":\"string\",\"pattern\":\"^[a-z]+$\",\"minLength\":7}");
        assertTrue(new SchemaSample(schema, "Hi").value().getAsString().matches("[a-z]{7,}"));
    }

    @Test
    void circlesEnd() {
        JsonObject tree = Read.object(json("{'$defs':{'node':{'type':'object','required':['name','kids','next'],'properties':"
            + "{'name':{'type':'string'},'kids':{'type':'array','items':{'$ref':'#/$defs/node'}},"
            + "'next':{'anyOf':[{'$ref':'#/$defs/node'},{'type':'null'}]}}}},'$ref':'#/$defs/node'}"));
        String sample = new SchemaSample(tree, "Hi").value().toString();
        assertTrue(sample.startsWith("{\"name\":\"Hi\",\"kids\":[{\"name\":\"Hi\"") && sample.length() < 5000, sample);
        assertTrue(sample.contains("\"kids\":[],\"next\":null"), sample);
        JsonObject self = Read.object(json("{'type':'object','properties':{'a':{'$ref':'#'}}}"));
        String circle = new SchemaSample(self, "Hi").value().toString();
        assertTrue(circle.matches("(\\{\"a\":){2,9}\\{}+"), circle);
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
