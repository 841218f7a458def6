package dev.parley.processor

import com.google.devtools.ksp.symbol.KSFunctionDeclaration
import com.google.devtools.ksp.symbol.Modifier
import com.palantir.javapoet.ClassName
import com.palantir.javapoet.CodeBlock
import com.palantir.javapoet.JavaFile
import com.palantir.javapoet.MethodSpec
import com.palantir.javapoet.ParameterizedTypeName
import com.palantir.javapoet.TypeName
import com.palantir.javapoet.TypeSpec
import javax.lang.model.element.Modifier.FINAL
import javax.lang.model.element.Modifier.PUBLIC

/** Writes `XStream` for events X: a publisher with a method for each extension that the flow of X has. */
internal class StreamWriter(private val docs: Javadoc) {
    fun write(stream: EventStream): JavaFile {
        val publisher = ParameterizedTypeName.get(EVENT_PUBLISHER, stream.event())
        return TypeSpec.classBuilder(stream.name).addModifiers(PUBLIC, FINAL)
            .addTypeVariables(stream.variables)
            .addJavadoc("A streamed reply in {@link \$T}s, and what can be made of it.\n", stream.element.toJava())
            .superclass(publisher)
            .addMethod(constructor(publisher))
            .addMethods(stream.extensions.map(::method))
            .build().inFile(stream.element.facePackage, stream.element)
    }

    private fun EventStream.event(): TypeName = element.toJava().let {
        if (variables.isEmpty()) it else ParameterizedTypeName.get(it, *variables.toTypedArray())
    }

    private fun constructor(publisher: TypeName): MethodSpec = MethodSpec.constructorBuilder().addModifiers(PUBLIC)
        .addJavadoc("The events of {@code events}.\n")
        .addParameter(publisher, "events")
        .addStatement("super(\$L)", present("events"))
        .build()

    private fun method(extension: KSFunctionDeclaration): MethodSpec {
        val name = extension.simpleName.asString()
        val file = requireNotNull(extension.containingFile)
        val facade = ClassName.get(extension.packageName.asString(), file.facadeName)
        val result = requireNotNull(extension.returnType).type()
        val suspends = Modifier.SUSPEND in extension.modifiers
        val returned = if (suspends) Face.ASYNC.returned(result) else Face.ASYNC.events(result, emptyMap())
        val made = if (suspends) {
            CodeBlock.of("future(continuation -> \$T.\$L(events(), continuation))", facade, name)
        } else {
            CodeBlock.of("events(\$T.\$L(events()))", facade, name)
        }
        return MethodSpec.methodBuilder(name).addModifiers(PUBLIC)
            .addJavadoc(docs.of(extension, emptyList()))
            .returns(returned)
            .addStatement("return \$L", made)
            .build()
    }
}
