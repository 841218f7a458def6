package dev.parley.processor

import com.palantir.javapoet.ClassName
import com.palantir.javapoet.CodeBlock
import com.palantir.javapoet.MethodSpec
import com.palantir.javapoet.ParameterSpec
import com.palantir.javapoet.ParameterizedTypeName
import com.palantir.javapoet.TypeName

/** What takes the class where [this] takes a `JsonType`, such as `create(request, Plan.class)`; `null` if it takes none. */
internal fun MethodSpec.byClass(): MethodSpec? {
    val type = parameters().firstOrNull { it.isJsonType } ?: return null
    val arguments = parameters().map {
        if (it == type) CodeBlock.of("\$T.of(\$L)", JSON_TYPE, present(it.name())) else CodeBlock.of(it.name())
    }
    return MethodSpec.methodBuilder(name())
        .addModifiers(modifiers())
        .addAnnotations(annotations())
        .addTypeVariables(typeVariables())
        .addExceptions(exceptions())
        .addJavadoc(javadoc())
        .addJavadoc(
            "\n@throws IllegalArgumentException if nobody knows the JSON of \$L, or no strict schema can hold it\n",
            type.name(),
        )
        .returns(returnType())
        .addParameters(parameters().map { if (it == type) it.toClass() else it })
        .addStatement(if (returnType() == TypeName.VOID) "\$L(\$L)" else "return \$L(\$L)", name(), arguments.joined())
        .build()
}

private val JSON_TYPE = ClassName.get("dev.parley.schema", "JsonType")
private val CLASS = ClassName.get("java.lang", "Class")

private val ParameterSpec.isJsonType: Boolean get() = (type() as? ParameterizedTypeName)?.rawType() == JSON_TYPE

private fun ParameterSpec.toClass(): ParameterSpec {
    val (made) = (type() as ParameterizedTypeName).typeArguments()
    return ParameterSpec.builder(ParameterizedTypeName.get(CLASS, made), name()).build()
}
