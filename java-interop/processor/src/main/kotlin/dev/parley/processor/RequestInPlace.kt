package dev.parley.processor

import com.google.devtools.ksp.symbol.KSClassDeclaration
import com.google.devtools.ksp.symbol.KSFunctionDeclaration
import com.google.devtools.ksp.symbol.KSTypeParameter
import com.google.devtools.ksp.symbol.KSValueParameter
import com.palantir.javapoet.ClassName
import com.palantir.javapoet.CodeBlock
import com.palantir.javapoet.MethodSpec
import com.palantir.javapoet.ParameterSpec
import com.palantir.javapoet.ParameterizedTypeName
import com.palantir.javapoet.WildcardTypeName
import java.util.function.Consumer

/**
 * Overloads of a call that make its request in place: `create("gpt-5.2", r -> r.addUserMessage("Hi"))`. They take what the
 * request cannot do without, but for lists, which begin empty, and what adds the rest.
 */
internal class RequestInPlace(private val inputs: Set<String>) {
    /** Without and with options, by [head], which begins a method of the call for some of its parameters. */
    fun overloads(
        call: KSFunctionDeclaration,
        returns: Boolean,
        head: (KSFunctionDeclaration, List<KSValueParameter>) -> MethodSpec.Builder,
    ): List<MethodSpec> {
        val needed = call.parameters.filter { !it.hasDefault || it.input != null }
        val request = needed.singleOrNull { it.input != null } ?: return emptyList()
        val all = call.parameters
        val plain = listOf(all.filterNot { it.hasDefault }, all.filterNot { it.isOptions }, all)
        val shapes = listOf(needed, needed + all.filter { it.isOptions }).distinct().filter { it in plain }
        return shapes.map { overload(call, it, request, returns, head(call, it - request)) }
    }

    private fun overload(
        call: KSFunctionDeclaration,
        given: List<KSValueParameter>,
        request: KSValueParameter,
        returns: Boolean,
        method: MethodSpec.Builder,
    ): MethodSpec {
        val model = requireNotNull(request.input)
        val required = model.components().filter { it.required }
        val taken = given.flatMap { if (it == request) inPlace(required, model, it) else listOf(it.toJava()) }
        val begun = required.map {
            if (it.type.isList) CodeBlock.of("\$T.of()", List::class.java) else CodeBlock.of(it.name)
        }
        val arguments = given.map { CodeBlock.of(if (it == request) "builder.build()" else it.label) }
        (given - request).filter { it.mustBePresent }.forEach { method.addStatement(present(it.label)) }
        return method.addParameters(taken)
            .addStatement("\$T builder = \$T.of(\$L)", model.builderName, model.builderName, begun.joined())
            .addStatement("\$L.accept(builder)", present(request.label))
            .addStatement("\$L\$L(\$L)", if (returns) "return " else "", call.simpleName.asString(), arguments.joined())
            .build()
    }

    private fun inPlace(
        required: List<Component>,
        model: KSClassDeclaration,
        request: KSValueParameter,
    ): List<ParameterSpec> {
        val builder = WildcardTypeName.supertypeOf(model.builderName)
        val adds = ParameterizedTypeName.get(ClassName.get(Consumer::class.java), builder)
        return required.filterNot { it.type.isList }.map(::parameter) + ParameterSpec.builder(adds, request.label).build()
    }

    private val KSValueParameter.input: KSClassDeclaration?
        get() = type.type().classDeclaration?.takeIf { it.fullName in inputs && it.fullName != OPTIONS }
}

internal fun KSValueParameter.toJava(): ParameterSpec =
    ParameterSpec.builder(type.type().run { toJavaParameter().nullableIf(isMarkedNullable) }, label).build()

internal val KSValueParameter.mustBePresent: Boolean
    get() = type.type().run { !isMarkedNullable && !isPrimitive && declaration !is KSTypeParameter }

internal val KSValueParameter.isOptions: Boolean get() = hasDefault && type.type().name == OPTIONS
