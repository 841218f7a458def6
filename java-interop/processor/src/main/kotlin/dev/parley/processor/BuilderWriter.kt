package dev.parley.processor

import com.google.devtools.ksp.symbol.KSClassDeclaration
import com.google.devtools.ksp.symbol.KSType
import com.palantir.javapoet.CodeBlock
import com.palantir.javapoet.FieldSpec
import com.palantir.javapoet.JavaFile
import com.palantir.javapoet.MethodSpec
import com.palantir.javapoet.ParameterSpec
import com.palantir.javapoet.ParameterizedTypeName
import com.palantir.javapoet.TypeSpec
import java.util.Collections
import java.util.LinkedHashMap
import javax.lang.model.element.Modifier.FINAL
import javax.lang.model.element.Modifier.PRIVATE
import javax.lang.model.element.Modifier.PUBLIC
import javax.lang.model.element.Modifier.STATIC

/** One constructor parameter of a model, which is also a property of it. */
internal class Component(
    val model: KSClassDeclaration,
    val name: String,
    val type: KSType,
    val required: Boolean,
    val default: CodeBlock?,
) {
    val nullable: Boolean get() = type.isMarkedNullable
    val deprecation: String? get() = model.property(name)?.deprecation
}

internal fun KSClassDeclaration.components(): List<Component> = constructorParameters.map { parameter ->
    val default = if (parameter.hasDefault) parameter.javaDefault() else null
    Component(this, parameter.label, parameter.type.type(), required = !parameter.hasDefault, default)
}

/** Writes `XBuilder` for the model X: what is required in `of`, the rest by name, and `from` to change a copy. */
internal class BuilderWriter(private val docs: Javadoc, private val setters: BuilderSetters) {
    fun write(model: KSClassDeclaration): JavaFile {
        val components = model.components()
        val builder = TypeSpec.classBuilder(model.builderName).addModifiers(PUBLIC, FINAL)
            .superclass(ParameterizedTypeName.get(MODEL_BUILDER, model.toJava()))
            .addJavadoc(docs.paragraph(CodeBlock.of("Builds a {@link \$T}.", model.toJava()), about(model)))
            .addFields(components.map { field(it, seeded = components.seeded()) })
            .addMethod(constructor(components))
            .addMethod(of(model, components))
            .addMethods(ofPlain(model, components.required()))
            .addMethod(from(model, components))
            .addMethods(components.flatMap(setters::of))
            .addMethod(build(model, components))
        val deprecated = components.any { it.deprecation != null } || model.deprecation != null
        if (deprecated) builder.addAnnotation(suppressDeprecation())
        return builder.build().inFile(model.facePackage, model)
    }

    private fun about(model: KSClassDeclaration): CodeBlock =
        docs.of(model).let { if (it.isEmpty) it else CodeBlock.of("<p>\$L\n", it) }

    private fun field(component: Component, seeded: Boolean): FieldSpec {
        val type = component.type.toJava().nullableIf(component.nullable)
        val field = FieldSpec.builder(type, component.name, PRIVATE)
        if (!seeded) component.default?.let(field::initializer)
        return field.build()
    }

    private fun constructor(components: List<Component>): MethodSpec =
        MethodSpec.constructorBuilder().addModifiers(PRIVATE)
            .addParameters(components.required().map(::parameter))
            .apply { components.required().forEach { addStatement("this.\$L = \$L", it.name, it.kept()) } }
            .build()

    private fun of(model: KSClassDeclaration, components: List<Component>): MethodSpec {
        val required = components.required()
        val method = MethodSpec.methodBuilder("of").addModifiers(PUBLIC, STATIC)
            .addJavadoc(if (required.isEmpty()) "Starts with nothing set.\n" else "Starts with what has to be there.\n")
            .returns(model.builderName)
            .addParameters(required.map(::parameter))
        required.map { it to docs.ofProperty(model, it.name) }.filterNot { (_, text) -> text.isEmpty }
            .forEachIndexed { index, (component, text) ->
                method.addJavadoc(if (index == 0) "\n@param \$L \$L\n" else "@param \$L \$L\n", component.name, text)
            }
        return if (components.seeded()) {
            method.addStatement("return from(new \$T())", model.toJava()).build()
        } else {
            method.addStatement("return new \$T(\$L)", model.builderName, required.names()).build()
        }
    }

    /** `of` with plain values for each union that has a variant for text, and for JSON. */
    private fun ofPlain(model: KSClassDeclaration, required: List<Component>): List<MethodSpec> {
        val forms = required.associateWith { it.type.plainForm() }
        if (forms.values.all { it == null }) return emptyList()
        val parameters = forms.map { (component, form) ->
            form?.let { ParameterSpec.builder(it.type, component.name).build() } ?: parameter(component)
        }
        val arguments = forms.map { (component, form) -> form?.of(component.name) ?: CodeBlock.of(component.name) }
        val method = MethodSpec.methodBuilder("of").addModifiers(PUBLIC, STATIC).addParameters(parameters)
            .addJavadoc("Starts with what has to be there, as plain values where those will do.\n")
            .returns(model.builderName)
        return listOf(method.addStatement("return of(\$L)", arguments.joined()).build())
    }

    private fun from(model: KSClassDeclaration, components: List<Component>): MethodSpec {
        val arguments = components.required().map { it.read() }.joined()
        val method = MethodSpec.methodBuilder("from").addModifiers(PUBLIC, STATIC)
            .addJavadoc("Starts with a copy of {@code existing}, which stays as it is.\n")
            .returns(model.builderName)
            .addParameter(model.toJava(), "existing")
            .addStatement(present("existing"))
            .addStatement("\$T builder = new \$T(\$L)", model.builderName, model.builderName, arguments)
        components.filterNot { it.required }.forEach {
            method.addStatement("builder.\$L = \$L", it.name, it.kept(it.read()))
        }
        return method.addStatement("return builder").build()
    }

    private fun build(model: KSClassDeclaration, components: List<Component>): MethodSpec =
        MethodSpec.methodBuilder("build").addModifiers(PUBLIC)
            .addAnnotation(Override::class.java)
            .addJavadoc("What has been set so far; the builder may be used on.\n")
            .returns(model.toJava())
            .addStatement("return new \$T(\$L)", model.toJava(), components.map { it.handedOver() }.joined())
            .build()

    private fun List<Component>.required() = filter { it.required }

    /** Defaults other than `null` are known to the model's own constructor only. */
    private fun List<Component>.seeded() = none { it.required } && any { !it.nullable }

    private fun List<Component>.names(): CodeBlock = map { CodeBlock.of(it.name) }.joined()

    private fun Component.read(): CodeBlock =
        CodeBlock.of("existing.\$L", model.property(name)?.accessor() ?: "$name()")

    private fun Component.handedOver(): CodeBlock = when {
        type.isList -> ifPresent(CodeBlock.of("\$T.copyOf(\$L)", List::class.java, name))

        type.isMap -> ifPresent(
            CodeBlock.of(
                "\$T.unmodifiableMap(new \$T<>(\$L))",
                Collections::class.java,
                LinkedHashMap::class.java,
                name,
            ),
        )

        else -> CodeBlock.of(name)
    }

    private fun Component.ifPresent(copy: CodeBlock): CodeBlock =
        if (nullable) CodeBlock.of("\$L == null ? null : \$L", name, copy) else copy
}

internal fun parameter(component: Component): ParameterSpec =
    ParameterSpec.builder(component.type.toJavaParameter().nullableIf(component.nullable), component.name).build()

/** How the builder keeps [value]: checked for `null`, and lists and maps as copies of its own. */
internal fun Component.kept(value: CodeBlock = CodeBlock.of(name)): CodeBlock {
    val checked = if (nullable || type.isPrimitive) value else present(name, value)
    return if (type.isList || type.isMap) copied(type, name, checked) else checked
}
