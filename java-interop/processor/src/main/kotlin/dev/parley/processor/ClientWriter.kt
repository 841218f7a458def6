package dev.parley.processor

import com.google.devtools.ksp.symbol.KSFile
import com.google.devtools.ksp.symbol.KSPropertyDeclaration
import com.palantir.javapoet.ClassName
import com.palantir.javapoet.CodeBlock
import com.palantir.javapoet.JavaFile
import com.palantir.javapoet.MethodSpec
import com.palantir.javapoet.TypeSpec
import javax.lang.model.element.Modifier.ABSTRACT
import javax.lang.model.element.Modifier.FINAL
import javax.lang.model.element.Modifier.PUBLIC

/** Writes a class with an accessor for every service of every module: `OpenAIClient` extends one, and has the other. */
internal class ClientWriter(private val docs: Javadoc, private val face: Face) {
    fun write(api: ApiSurface): List<JavaFile> {
        val client = api.client ?: return emptyList()
        val services = (if (face == Face.ASYNC) async() else blocking())
            .addField(client.toJava(), "openai", FINAL)
            .addField(CALLS, "calls", FINAL)
            .addMethod(constructor(client.toJava()))
            .addMethods(api.accessors.map(::accessor))
        if (api.accessors.any { it.deprecation != null }) services.addAnnotation(suppressDeprecation())
        return listOf(services.build().inFile(FACE_PACKAGE, client))
    }

    private fun async() = TypeSpec.classBuilder(ClassName.get(FACE_PACKAGE, "OpenAIServices")).addModifiers(ABSTRACT)
        .addJavadoc("The services, as {@link OpenAIClient} offers them.\n")

    private fun blocking() = TypeSpec.classBuilder(ClassName.get(FACE_PACKAGE, "BlockingServices"))
        .addModifiers(PUBLIC, FINAL)
        .addJavadoc("The services for a thread that waits, from {@link OpenAIClient#blocking()}.\n")

    private fun constructor(client: ClassName): MethodSpec = MethodSpec.constructorBuilder()
        .addParameter(client, "openai")
        .addParameter(CALLS, "calls")
        .addStatement("this.openai = openai")
        .addStatement("this.calls = calls")
        .build()

    private fun accessor(property: KSPropertyDeclaration): MethodSpec {
        val service = face.of(property.type.type().declaration)
        val method = MethodSpec.methodBuilder(property.simpleName.asString()).addModifiers(PUBLIC)
            .addJavadoc(docs.paragraph(docs.of(property), docs.deprecation(property)))
            .returns(service)
            .addStatement("return \$L", property.service(service))
        if (property.deprecation != null) method.addAnnotation(java.lang.Deprecated::class.java)
        return method.build()
    }

    /** From a property of the client, or from a static of the file that extends it, in a module that a program may leave out. */
    private fun KSPropertyDeclaration.service(face: ClassName): CodeBlock {
        val file = containingFile
        if (extensionReceiver == null || file == null) {
            return CodeBlock.of(
                "new \$T(openai.\$L, calls)",
                face,
                accessor(),
            )
        }
        val facade = ClassName.get(packageName.asString(), file.facadeName)
        val read = CodeBlock.of("\$T.\$L", facade, accessor().replace("()", "(openai)"))
        return CodeBlock.of("\$T.of(\$S, () -> new \$T(\$L, calls))", API_MODULE, file.artifact, face, read)
    }
}

/** The folder of a module is called as its artifact, but for the family's name. */
private val KSFile.artifact: String get() = "parley-" + filePath.substringBefore("/src/").substringAfterLast('/')

private val API_MODULE = ClassName.get(FACE_PACKAGE, "ApiModule")
