package dev.parley.processor

import com.google.devtools.ksp.symbol.KSClassDeclaration
import com.google.devtools.ksp.symbol.KSType
import com.palantir.javapoet.ClassName
import com.palantir.javapoet.CodeBlock
import com.palantir.javapoet.MethodSpec
import com.palantir.javapoet.ParameterSpec
import com.palantir.javapoet.ParameterizedTypeName
import com.palantir.javapoet.WildcardTypeName
import javax.lang.model.SourceVersion
import javax.lang.model.element.Modifier.PUBLIC

/** The fluent methods of a builder: one for each property, and whatever spares the caller a conversion. */
internal class BuilderSetters(private val docs: Javadoc) {
    fun of(component: Component): List<MethodSpec> = listOf(plain(component)) + when {
        component.type.isList -> listOf(adder(component))
        component.type.isMap -> listOf(putter(component))
        component.type.isJson -> jsonForms(component)
        else -> listOfNotNull(component.type.textVariant()?.let { fromText(component, it) })
    }

    private fun plain(component: Component): MethodSpec {
        val type = component.type.takeIf { it.isPrimitive }?.makeNotNullable()?.toJava()
        val parameter = if (type == null) parameter(component) else ParameterSpec.builder(type, component.name).build()
        val value = when {
            type != null -> CodeBlock.of(component.name)
            component.type.isConsumer -> consumer(component)
            else -> component.kept()
        }
        return setter(component, component.name, parameter).set(component, value)
    }

    private fun consumer(component: Component): CodeBlock {
        if (!component.nullable) return CodeBlock.of("\$T.lambda(\$L)", BRIDGE, present(component.name))
        return CodeBlock.of("\$L == null ? null : \$T.lambda(\$L)", component.name, BRIDGE, component.name)
    }

    private fun adder(component: Component): MethodSpec {
        val name = component.name.singular()
        val label = if (SourceVersion.isKeyword(name)) "value" else name
        return setter(component, "add${name.capitalized()}", component.argument(0, label))
            .create(component, ArrayList::class.java)
            .addStatement("this.\$L.add(\$L)", component.name, component.element(0, label))
            .addStatement("return this").build()
    }

    private fun putter(component: Component): MethodSpec {
        val name = component.name.singular().capitalized()
        return setter(component, "put$name", component.argument(0, "key"), component.argument(1, "value"))
            .create(component, LinkedHashMap::class.java)
            .addStatement("this.\$L.put(\$L, \$L)", component.name, present("key"), component.element(1, "value"))
            .addStatement("return this").build()
    }

    private fun jsonForms(component: Component): List<MethodSpec> {
        val form = if (component.type.name.endsWith("JsonObject")) "object" else "element"
        val map = ParameterizedTypeName.get(
            ClassName.get("java.util", "Map"),
            ClassName.get("java.lang", "String"),
            WildcardTypeName.subtypeOf(ClassName.OBJECT.nullable()),
        )
        return listOf(
            setter(component, component.name, ParameterSpec.builder(map, component.name).build())
                .set(component, CodeBlock.of("\$T.object(\$L)", JSON, present(component.name))),
            setter(component, "${component.name}Json", ParameterSpec.builder(String::class.java, "json").build())
                .set(component, CodeBlock.of("\$T.\$L(\$L)", JSON, form, present("json"))),
        )
    }

    private fun fromText(component: Component, variant: KSClassDeclaration): MethodSpec =
        setter(component, component.name, ParameterSpec.builder(String::class.java, component.name).build())
            .set(component, CodeBlock.of("new \$T(\$L)", variant.toJava(), present(component.name)))

    private fun setter(component: Component, name: String, vararg parameters: ParameterSpec): MethodSpec.Builder {
        val model = component.model
        val deprecation = model.property(component.name)?.let(docs::deprecation) ?: CodeBlock.of("")
        val setter = MethodSpec.methodBuilder(name).addModifiers(PUBLIC)
            .addJavadoc(docs.paragraph(docs.ofProperty(model, component.name), deprecation))
            .returns(model.builderName)
            .addParameters(parameters.toList())
        if (component.deprecation != null) setter.addAnnotation(java.lang.Deprecated::class.java)
        return setter
    }

    private fun MethodSpec.Builder.set(component: Component, value: CodeBlock): MethodSpec =
        addStatement("this.\$L = \$L", component.name, value).addStatement("return this").build()

    private fun MethodSpec.Builder.create(component: Component, collection: Class<*>): MethodSpec.Builder =
        if (component.nullable) {
            addStatement("if (this.\$L == null) this.\$L = new \$T<>()", component.name, component.name, collection)
        } else {
            this
        }

    private fun Component.argument(index: Int, name: String): ParameterSpec =
        ParameterSpec.builder(part(index).run { toJava().nullableIf(isMarkedNullable) }, name).build()

    private fun Component.element(index: Int, name: String): CodeBlock =
        part(index).run { if (isMarkedNullable || isPrimitive) CodeBlock.of(name) else present(name) }

    private fun Component.part(index: Int): KSType = requireNotNull(type.arguments[index].type).type()
}

private val KSType.isJson: Boolean
    get() = name == "kotlinx.serialization.json.JsonObject" || name == "kotlinx.serialization.json.JsonElement"

/** Of a union such as `ChatContent` the variant `Text`, if it is nothing but text. */
internal fun KSType.textVariant(): KSClassDeclaration? =
    classDeclaration?.getSealedSubclasses()?.firstOrNull { variant ->
        variant.simpleName.asString() == "Text" && variant.isPublic &&
            variant.constructorParameters.singleOrNull()?.type?.type()?.name == "kotlin.String"
    }
