package dev.parley.java.jackson;

import dev.parley.schema.Description;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kotlinx.serialization.descriptors.PolymorphicKind;
import kotlinx.serialization.descriptors.PrimitiveKind;
import kotlinx.serialization.descriptors.SerialDescriptor;
import kotlinx.serialization.descriptors.SerialKind;
import kotlinx.serialization.descriptors.StructureKind;
import kotlinx.serialization.json.JsonClassDiscriminator;
import org.jspecify.annotations.Nullable;

/**
 * Describes a Java type in the terms of a serializable class, so that one writer makes the schemas of both. What it holds is
 * looked up late, for it may hold itself.
 */
final class TypeDescriptor implements SerialDescriptor {
    private final String name;
    private final SerialKind kind;
    private final List<Annotation> annotations;
    private final boolean nullable;
    private final Supplier<List<Element>> made;
    private @Nullable List<Element> elements;

    TypeDescriptor(String name, SerialKind kind, Supplier<List<Element>> made) {
        this(name, kind, List.of(), made);
    }

    TypeDescriptor(String name, SerialKind kind, List<Annotation> annotations, Supplier<List<Element>> made) {
        this(name, kind, annotations, false, made);
    }

    private TypeDescriptor(
        String name, SerialKind kind, List<Annotation> annotations, boolean nullable, Supplier<List<Element>> made) {
        this.name = name;
        this.kind = kind;
        this.annotations = annotations;
        this.nullable = nullable;
        this.made = made;
    }

    /** A sealed type, whose {@code variants} are told apart by the property {@code tag}. */
    static TypeDescriptor union(String name, String tag, List<Annotation> annotations, TypeDescriptor variants) {
        List<Annotation> told = Stream.concat(Stream.of(new Tag(tag)), annotations.stream()).toList();
        Element type = new Element("type", new TypeDescriptor("", PrimitiveKind.STRING.INSTANCE, List::of));
        Element value = new Element("value", variants);
        return new TypeDescriptor(name, PolymorphicKind.SEALED.INSTANCE, told, () -> List.of(type, value));
    }

    /** The type or {@code null}. What kotlinx makes of one would look into it at once. */
    TypeDescriptor orNull() {
        return new TypeDescriptor(name, kind, annotations, true, this::elements);
    }

    /** What tells the model of something, if anything does. */
    static List<Annotation> told(@Nullable String description) {
        return description == null ? List.of() : List.of(new Words(description));
    }

    private List<Element> elements() {
        List<Element> known = elements;
        if (known == null) elements = known = made.get();
        return known;
    }

    @Override
    public String getSerialName() {
        return name;
    }

    @Override
    public SerialKind getKind() {
        return kind;
    }

    @Override
    public List<Annotation> getAnnotations() {
        return annotations;
    }

    @Override
    public boolean isNullable() {
        return nullable;
    }

    @Override
    public int getElementsCount() {
        return elements().size();
    }

    @Override
    public String getElementName(int index) {
        return elements().get(index).name();
    }

    @Override
    public int getElementIndex(String name) {
        return elements().stream().map(Element::name).toList().indexOf(name);
    }

    @Override
    public List<Annotation> getElementAnnotations(int index) {
        return elements().get(index).annotations();
    }

    @Override
    public TypeDescriptor getElementDescriptor(int index) {
        return elements().get(index).type();
    }

    @Override
    public boolean isElementOptional(int index) {
        return false;
    }

    /** A member of an object, the contents of a list or map, or a word of an enum. */
    record Element(String name, TypeDescriptor type, List<Annotation> annotations) {
        Element(String name, TypeDescriptor type) {
            this(name, type, List.of());
        }

        static Element word(String word) {
            return new Element(word, new TypeDescriptor(word, StructureKind.OBJECT.INSTANCE, List::of));
        }
    }

    private record Words(String value) implements Description {
        @Override
        public Class<Description> annotationType() {
            return Description.class;
        }
    }

    private record Tag(String discriminator) implements JsonClassDiscriminator {
        @Override
        public Class<JsonClassDiscriminator> annotationType() {
            return JsonClassDiscriminator.class;
        }
    }
}
