package dev.parley.processor

import com.google.devtools.ksp.symbol.KSFunctionDeclaration
import com.google.devtools.ksp.symbol.KSType
import com.google.devtools.ksp.symbol.KSValueParameter
import com.palantir.javapoet.ArrayTypeName
import com.palantir.javapoet.ClassName
import com.palantir.javapoet.CodeBlock
import com.palantir.javapoet.MethodSpec
import com.palantir.javapoet.ParameterSpec
import javax.lang.model.SourceVersion
import javax.lang.model.element.Modifier.PUBLIC

/** The fluent methods of a builder: one for each property, and whatever spares the caller a conversion. */
internal class BuilderSetters(
    private val docs: Javadoc,
    private val factories: Map<String, List<KSFunctionDeclaration>>,
) {
    fun of(component: Component): List<MethodSpec> = listOf(plain(component)) + when {
        component.type.isList -> adders(component, component.part(0))
        component.type.isMap -> putters(component, component.part(1))
        component.type.isJson -> jsonForms(component)
        else -> listOfNotNull(component.type.plainForm()?.let { plain(component, it) })
    }

    private fun plain(component: Component): MethodSpec {
        val type = component.type.takeIf { it.isPrimitive }?.makeNotNullable()?.toJava()
        val parameter = if (type == null) parameter(component) else ParameterSpec.builder(type, component.name).build()
        val value = if (type == null) component.kept() else CodeBlock.of(component.name)
        return setter(component, component.name, parameter).set(component, value)
    }

    private fun adders(component: Component, element: KSType) =
        listOfNotNull(adder(component), element.plainForm()?.let { adder(component, it) }) +
            factories[element.name].orEmpty().map { maker(component, it) }

    private fun putters(component: Component, value: KSType) =
        listOfNotNull(putter(component), value.plainForm()?.let { putter(component, it) })

    private fun adder(component: Component, form: PlainForm? = null): MethodSpec {
        val name = component.name.singular()
        val label = if (SourceVersion.isKeyword(name)) "value" else name
        return setter(component, "add${name.capitalized()}", component.argument(0, label, form))
            .create(component, ArrayList::class.java)
            .addStatement("this.\$L.add(\$L)", component.name, form?.of(label) ?: component.element(0, label))
            .addStatement("return this").build()
    }

    /** Adds what a [factory] of the API makes, and is called after that: `addUserMessage("Hi")`. */
    private fun maker(component: Component, factory: KSFunctionDeclaration): MethodSpec {
        val facade = ClassName.get(factory.packageName.asString(), requireNotNull(factory.containingFile).facadeName)
        val name = factory.simpleName.asString()
        val arguments = factory.parameters.map { CodeBlock.of(it.label) }.joined()
        val kind = component.name.singular().capitalized()
        return MethodSpec.methodBuilder("add${name.capitalized()}$kind").addModifiers(PUBLIC)
            .addJavadoc("Adds to {@code \$L}: \$L", component.name, docs.of(factory, factory.parameters))
            .returns(component.model.builderName)
            .addParameters(factory.parameters.map(::parameter))
            .varargs(factory.parameters.lastOrNull()?.isVararg == true)
            .create(component, ArrayList::class.java)
            .addStatement("this.\$L.add(\$T.\$L(\$L))", component.name, facade, name, arguments)
            .addStatement("return this").build()
    }

    private fun parameter(given: KSValueParameter): ParameterSpec {
        val type = given.type.type().toJavaParameter()
        return ParameterSpec.builder(if (given.isVararg) ArrayTypeName.of(type) else type, given.label).build()
    }

    private fun putter(component: Component, form: PlainForm? = null): MethodSpec {
        val name = component.name.singular().capitalized()
        return setter(component, "put$name", component.argument(0, "key"), component.argument(1, "value", form))
            .create(component, LinkedHashMap::class.java)
            .addStatement(
                "this.\$L.put(\$L, \$L)",
                component.name,
                present("key"),
                form?.of("value") ?: component.element(1, "value"),
            )
            .addStatement("return this").build()
    }

    private fun jsonForms(component: Component): List<MethodSpec> {
        val form = if (component.type.name == JSON_OBJECT) "object" else "element"
        return listOf(
            plain(component, PlainForm(MAP_OF_ANYTHING, "\$T.object(\$L)", JSON)),
            setter(component, "${component.name}Json", ParameterSpec.builder(String::class.java, "json").build())
                .set(component, CodeBlock.of("\$T.\$L(\$L)", JSON, form, present("json"))),
        )
    }

    private fun plain(component: Component, form: PlainForm): MethodSpec =
        setter(component, component.name, ParameterSpec.builder(form.type, component.name).build())
            .set(component, form.of(component.name))

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

    private fun Component.argument(index: Int, name: String, form: PlainForm? = null): ParameterSpec =
        ParameterSpec.builder(form?.type ?: part(index).run { toJava().nullableIf(isMarkedNullable) }, name).build()

    private fun Component.element(index: Int, name: String): CodeBlock =
        part(index).run { if (isMarkedNullable || isPrimitive) CodeBlock.of(name) else present(name) }

    private fun Component.part(index: Int): KSType = requireNotNull(type.arguments[index].type).type()
}
