package dev.parley.processor

import com.google.devtools.ksp.symbol.KSClassDeclaration
import com.google.devtools.ksp.symbol.KSFunctionDeclaration
import com.google.devtools.ksp.symbol.KSPropertyDeclaration
import com.google.devtools.ksp.symbol.KSType
import com.google.devtools.ksp.symbol.KSTypeParameter
import com.google.devtools.ksp.symbol.KSValueParameter
import com.google.devtools.ksp.symbol.Modifier
import com.palantir.javapoet.ClassName
import com.palantir.javapoet.CodeBlock
import com.palantir.javapoet.JavaFile
import com.palantir.javapoet.MethodSpec
import com.palantir.javapoet.ParameterSpec
import com.palantir.javapoet.ParameterizedTypeName
import com.palantir.javapoet.TypeName
import com.palantir.javapoet.TypeSpec
import com.palantir.javapoet.TypeVariableName
import java.util.concurrent.CompletableFuture
import javax.lang.model.element.Modifier.FINAL
import javax.lang.model.element.Modifier.PRIVATE
import javax.lang.model.element.Modifier.PUBLIC

/** Writes `AsyncX` for the service X: a future for each suspend function, a publisher for each flow. */
internal class ServiceWriter(private val docs: Javadoc, private val samples: JavaSamples) {
    fun write(service: KSClassDeclaration): JavaFile {
        val face = TypeSpec.classBuilder(service.faceName).addModifiers(PUBLIC, FINAL)
            .addJavadoc(docs.paragraph(docs.of(service), samples.of(service), docs.deprecation(service)))
            .addField(service.toJava(), "service", PRIVATE, FINAL)
            .addField(SCOPE, "scope", PRIVATE, FINAL)
            .addMethod(constructor(service))
            .addMethods(service.nestedServices().map(::nested))
            .addMethods(service.calls().flatMap(::overloads))
        if (service.deprecation != null) face.addAnnotation(java.lang.Deprecated::class.java)
        if (service.touchesDeprecated()) face.addAnnotation(suppressDeprecation())
        return face.build().inFile(service.facePackage, service)
    }

    private fun constructor(service: KSClassDeclaration): MethodSpec = MethodSpec.constructorBuilder()
        .addModifiers(PUBLIC)
        .addJavadoc("Calls {@code service} in {@code scope}; the client's accessors are the usual way to get one.\n")
        .addParameter(service.toJava(), "service")
        .addParameter(SCOPE, "scope")
        .addStatement("this.service = \$L", present("service"))
        .addStatement("this.scope = \$L", present("scope"))
        .build()

    private fun nested(property: KSPropertyDeclaration): MethodSpec {
        val face = property.type.type().declaration.faceName
        return MethodSpec.methodBuilder(property.simpleName.asString()).addModifiers(PUBLIC)
            .addJavadoc(docs.paragraph(docs.of(property)))
            .returns(face)
            .addStatement("return new \$T(service.\$L, scope)", face, property.accessor())
            .build()
    }

    /** With nothing optional, with everything but the call's options, and with all there is. */
    private fun overloads(call: KSFunctionDeclaration): List<MethodSpec> {
        val all = call.parameters
        val shapes = listOf(all.filterNot { it.hasDefault }, all.filterNot { it.isOptions }, all)
        return shapes.distinct().map { given -> if (given.size == all.size) full(call) else short(call, given) }
    }

    private fun full(call: KSFunctionDeclaration): MethodSpec {
        val arguments = call.parameters.map { argument(it) }
        val self = if (call.parameters.any { it.label == "service" || it.label == "scope" }) "this." else ""
        val name = call.simpleName.asString()
        val body = CodeBlock.builder()
        if (Modifier.SUSPEND in call.modifiers) {
            val all = (arguments + CodeBlock.of("continuation")).joined()
            val invocation = CodeBlock.of("\$Lservice.\$L(\$L)", self, name, all)
            body.add("return \$T.\$L(\$Lscope, continuation -> \$L)", BRIDGE, call.bridge(), self, invocation)
        } else {
            val invocation = CodeBlock.of("\$Lservice.\$L(\$L)", self, name, arguments.joined())
            when {
                call.result.name == FLOW -> body.add("return \$T.events(\$Lscope, \$L)", BRIDGE, self, invocation)
                call.result.isService -> body.add("return new \$T(\$L, \$Lscope)", call.javaResult(), invocation, self)
                call.result.isUnit -> body.add(invocation)
                else -> body.add("return \$L", invocation)
            }
        }
        val method = method(call, call.parameters)
        call.parameters.filter { it.mustBePresent }.forEach { method.addStatement(present(it.label)) }
        return method.addStatement(body.build()).build()
    }

    private fun short(call: KSFunctionDeclaration, given: List<KSValueParameter>): MethodSpec {
        val arguments = call.parameters.map { if (it in given) CodeBlock.of(it.label) else default(it) }
        val result = if (call.returnsNothing) "" else "return "
        return method(call, given)
            .addStatement("\$L\$L(\$L)", result, call.simpleName.asString(), arguments.joined()).build()
    }

    private fun method(call: KSFunctionDeclaration, parameters: List<KSValueParameter>): MethodSpec.Builder {
        val method = MethodSpec.methodBuilder(call.simpleName.asString()).addModifiers(PUBLIC)
            .addTypeVariables(call.typeParameters.map { TypeVariableName.get(it.simpleName.asString()) })
            .addJavadoc(docs.of(call, parameters))
            .returns(call.javaResult())
            .addParameters(parameters.map { it.toJava() })
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
        return when {
            type.isConsumer -> CodeBlock.of("\$T.lambda(\$L)", BRIDGE, parameter.label)
            type.isList || type.isMap -> copied(type, parameter.label)
            else -> CodeBlock.of(parameter.label)
        }
    }

    private fun KSFunctionDeclaration.bridge(): String = when {
        result.isUnit -> "done"
        result.name == PAGE -> "page"
        else -> "future"
    }

    private fun KSFunctionDeclaration.javaResult(): TypeName = when {
        Modifier.SUSPEND in modifiers -> futureOf(result)
        result.name == FLOW -> ParameterizedTypeName.get(EVENT_PUBLISHER, result.element())
        result.isService -> result.declaration.faceName
        result.isUnit -> TypeName.VOID
        else -> result.toJava().nullableIf(result.isMarkedNullable)
    }

    private fun futureOf(result: KSType): TypeName {
        val value = when {
            result.isUnit -> ClassName.get("java.lang", "Void").nullable()
            result.name == PAGE -> ParameterizedTypeName.get(ASYNC_PAGE, result.element())
            else -> result.toJava().box().nullableIf(result.isMarkedNullable)
        }
        return ParameterizedTypeName.get(ClassName.get(CompletableFuture::class.java), value)
    }

    private fun KSValueParameter.toJava(): ParameterSpec =
        ParameterSpec.builder(type.type().run { toJavaParameter().nullableIf(isMarkedNullable) }, label).build()

    private fun KSClassDeclaration.touchesDeprecated(): Boolean =
        deprecation != null || calls().any { it.deprecation != null } || nestedServices().any { it.deprecation != null }

    private val KSType.isService: Boolean get() = classDeclaration?.isService == true

    private fun KSType.element(): TypeName = (toJava() as ParameterizedTypeName).typeArguments().single()

    private val KSFunctionDeclaration.result: KSType get() = requireNotNull(returnType).type()

    private val KSFunctionDeclaration.returnsNothing: Boolean get() = result.isUnit && Modifier.SUSPEND !in modifiers

    private val KSValueParameter.mustBePresent: Boolean
        get() = type.type().run { !isMarkedNullable && !isPrimitive && declaration !is KSTypeParameter }

    private val KSValueParameter.isOptions: Boolean get() = hasDefault && type.type().name == OPTIONS
}
