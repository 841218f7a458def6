package dev.parley.processor

import com.google.devtools.ksp.symbol.KSClassDeclaration
import com.google.devtools.ksp.symbol.KSFunctionDeclaration
import com.google.devtools.ksp.symbol.KSPropertyDeclaration
import com.google.devtools.ksp.symbol.KSType
import com.google.devtools.ksp.symbol.KSValueParameter
import com.google.devtools.ksp.symbol.Modifier
import com.palantir.javapoet.ClassName
import com.palantir.javapoet.CodeBlock
import com.palantir.javapoet.JavaFile
import com.palantir.javapoet.MethodSpec
import com.palantir.javapoet.ParameterizedTypeName
import com.palantir.javapoet.TypeName
import com.palantir.javapoet.TypeSpec
import com.palantir.javapoet.TypeVariableName
import java.io.IOException
import javax.lang.model.element.Modifier.FINAL
import javax.lang.model.element.Modifier.PRIVATE
import javax.lang.model.element.Modifier.PUBLIC

/** Writes `AsyncX` for the service X, with a future or a publisher for each call, or `BlockingX`. */
internal class ServiceWriter(
    private val face: Face,
    private val docs: Javadoc,
    private val samples: JavaSamples,
    api: ApiSurface,
) {
    private val streams = api.streams
    private val inPlace = RequestInPlace(api.inputs.map { it.fullName }.toSet())

    fun write(service: KSClassDeclaration): JavaFile {
        val calls = service.calls().flatMap(::overloads)
        val made = service.calls().flatMap(::madeInPlace)
        val sample = if (face == Face.ASYNC) samples.of(service) else CodeBlock.of("")
        val type = TypeSpec.classBuilder(face.of(service)).addModifiers(PUBLIC, FINAL)
            .superclass(face.base)
            .addJavadoc(docs.paragraph(docs.of(service), sample, docs.deprecation(service)))
            .addField(service.toJava(), "service", PRIVATE, FINAL)
            .addMethod(constructor(service))
            .addMethods(service.nestedServices().map(::nested))
            .addMethods(calls + calls.mapNotNull(MethodSpec::byClass))
            .addMethods(distinct(made + made.mapNotNull(MethodSpec::byClass)))
        if (service.deprecation != null) type.addAnnotation(java.lang.Deprecated::class.java)
        if (service.touchesDeprecated()) type.addAnnotation(suppressDeprecation())
        return type.build().inFile(service.facePackage, service)
    }

    private fun constructor(service: KSClassDeclaration): MethodSpec = MethodSpec.constructorBuilder()
        .addModifiers(PUBLIC)
        .addJavadoc("For the client, whose accessors are the way to get one.\n")
        .addParameter(service.toJava(), "service")
        .addParameter(CALLS, "calls")
        .addStatement("super(\$L)", present("calls"))
        .addStatement("this.service = \$L", present("service"))
        .build()

    private fun nested(property: KSPropertyDeclaration): MethodSpec {
        val nested = face.of(property.type.type().declaration)
        return MethodSpec.methodBuilder(property.simpleName.asString()).addModifiers(PUBLIC)
            .addJavadoc(docs.paragraph(docs.of(property)))
            .returns(nested)
            .addStatement("return new \$T(service.\$L, calls)", nested, property.accessor())
            .build()
    }

    /** With nothing optional, with everything but the call's options, and with all there is. */
    private fun overloads(call: KSFunctionDeclaration): List<MethodSpec> {
        val all = call.parameters
        val shapes = listOf(all.filterNot { it.hasDefault }, all.filterNot { it.isOptions }, all)
        return shapes.distinct().map { given -> if (given.size == all.size) full(call) else short(call, given) }
    }

    private fun madeInPlace(call: KSFunctionDeclaration): List<MethodSpec> =
        inPlace.overloads(call, call.javaResult() != TypeName.VOID, ::head)

    /** Of several [methods] that are alike on the JVM, none is written. */
    private fun distinct(methods: List<MethodSpec>): List<MethodSpec> =
        methods.groupBy { it.erasure() }.values.mapNotNull { it.singleOrNull() }

    private fun MethodSpec.erasure() = name() to parameters().map { parameter ->
        parameter.type().let { if (it is ParameterizedTypeName) it.rawType() else it }.withoutAnnotations().toString()
    }

    private fun full(call: KSFunctionDeclaration): MethodSpec {
        val method = method(call, call.parameters)
        call.parameters.filter { it.mustBePresent }.forEach { method.addStatement(present(it.label)) }
        val result = if (call.javaResult() == TypeName.VOID) "" else "return "
        return method.addStatement("\$L\$L", result, body(call)).build()
    }

    private fun body(call: KSFunctionDeclaration): CodeBlock {
        val suspends = Modifier.SUSPEND in call.modifiers
        val self = if (call.parameters.any { it.label == "service" }) "this." else ""
        val continuation = listOfNotNull(CodeBlock.of("continuation").takeIf { suspends })
        val arguments = call.parameters.map { argument(it) } + continuation
        val made = CodeBlock.of("\$Lservice.\$L(\$L)", self, call.simpleName.asString(), arguments.joined())
        return when {
            suspends -> CodeBlock.of("\$L(continuation -> \$L)", face.runner(call.result), made)
            call.result.name == FLOW -> events(call.result, made)
            call.result.isService -> CodeBlock.of("new \$T(\$L, calls)", call.javaResult(), made)
            else -> made
        }
    }

    private fun events(flow: KSType, made: CodeBlock): CodeBlock {
        val events = CodeBlock.of("events(() -> \$L)", made)
        val type = face.events(flow, streams)
        val isPlain = type == face.events(flow, emptyMap())
        return if (isPlain) events else CodeBlock.of("new \$T(\$L)", type, events)
    }

    private fun short(call: KSFunctionDeclaration, given: List<KSValueParameter>): MethodSpec {
        val arguments = call.parameters.map { if (it in given) CodeBlock.of(it.label) else default(it) }
        val result = if (call.javaResult() == TypeName.VOID) "" else "return "
        return method(call, given)
            .addStatement("\$L\$L(\$L)", result, call.simpleName.asString(), arguments.joined()).build()
    }

    private fun method(call: KSFunctionDeclaration, parameters: List<KSValueParameter>): MethodSpec.Builder =
        head(call, parameters).addParameters(parameters.map { it.toJava() })

    private fun head(call: KSFunctionDeclaration, parameters: List<KSValueParameter>): MethodSpec.Builder {
        val doc = docs.of(call, parameters)
        val method = MethodSpec.methodBuilder(call.simpleName.asString()).addModifiers(PUBLIC)
            .addTypeVariables(call.typeParameters.map { TypeVariableName.get(it.simpleName.asString()) })
            .addJavadoc(doc)
            .returns(call.javaResult())
        // What is thrown bare must be declared, or nobody could catch it.
        if (face == Face.BLOCKING && "@throws java.io.IOException" in doc.toString()) {
            method.addException(IOException::class.java)
        }
        if (call.deprecation != null) method.addAnnotation(java.lang.Deprecated::class.java)
        return method
    }

    private fun default(parameter: KSValueParameter): CodeBlock = when {
        parameter.isOptions -> CodeBlock.of("\$T.NONE", ClassName.bestGuess(OPTIONS))
        parameter.type.type().isMarkedNullable -> CodeBlock.of("null")
        else -> CodeBlock.of("new \$T()", parameter.type.type().toJava())
    }

    private fun argument(parameter: KSValueParameter): CodeBlock {
        val type = parameter.type.type()
        return if (type.isList || type.isMap) copied(type, parameter.label) else CodeBlock.of(parameter.label)
    }

    private fun KSFunctionDeclaration.javaResult(): TypeName = when {
        Modifier.SUSPEND in modifiers -> face.returned(result)
        result.name == FLOW -> face.events(result, streams)
        result.isService -> face.of(result.declaration)
        result.isUnit -> TypeName.VOID
        else -> result.toJava().nullableIf(result.isMarkedNullable)
    }

    private fun KSClassDeclaration.touchesDeprecated(): Boolean =
        deprecation != null || calls().any { it.deprecation != null } || nestedServices().any { it.deprecation != null }

    private val KSType.isService: Boolean get() = classDeclaration?.isService == true

    private val KSFunctionDeclaration.result: KSType get() = requireNotNull(returnType).type()
}
