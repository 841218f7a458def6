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

/** Writes the class that `OpenAIClient` extends: one accessor for every service of every module. */
internal class ClientWriter(private val docs: Javadoc) {
    fun write(api: ApiSurface): List<JavaFile> {
        val client = api.client ?: return emptyList()
        val name = ClassName.get(FACE_PACKAGE, "OpenAIServices")
        val services = TypeSpec.classBuilder(name).addModifiers(ABSTRACT)
            .addJavadoc("The services, as {@link OpenAIClient} offers them.\n")
            .addField(client.toJava(), "openai", FINAL)
            .addField(SCOPE, "scope", FINAL)
            .addMethod(constructor(client.toJava()))
            .addMethods(api.accessors.map(::accessor))
        if (api.accessors.any { it.deprecation != null }) services.addAnnotation(suppressDeprecation())
        return listOf(services.build().inFile(FACE_PACKAGE, client))
    }

    private fun constructor(client: ClassName): MethodSpec = MethodSpec.constructorBuilder()
        .addParameter(client, "openai")
        .addParameter(SCOPE, "scope")
        .addStatement("this.openai = openai")
        .addStatement("this.scope = scope")
        .build()

    private fun accessor(property: KSPropertyDeclaration): MethodSpec {
        val face = property.type.type().declaration.faceName
        val method = MethodSpec.methodBuilder(property.simpleName.asString()).addModifiers(PUBLIC)
            .addJavadoc(docs.paragraph(docs.of(property), docs.deprecation(property)))
            .returns(face)
            .addStatement("return \$L", property.service(face))
        if (property.deprecation != null) method.addAnnotation(java.lang.Deprecated::class.java)
        return method.build()
    }

    /** From a property of the client, or from a static of the file that extends it, in a module that a program may leave out. */
    private fun KSPropertyDeclaration.service(face: ClassName): CodeBlock {
        val file = containingFile
        if (extensionReceiver == null || file == null) {
            return CodeBlock.of(
                "new \$T(openai.\$L, scope)",
                face,
                accessor(),
            )
        }
        val facade = ClassName.get(packageName.asString(), file.facadeName)
        val read = CodeBlock.of("\$T.\$L", facade, accessor().replace("()", "(openai)"))
        return CodeBlock.of("\$T.of(\$S, () -> new \$T(\$L, scope))", API_MODULE, file.artifact, face, read)
    }
}

/** The folder of a module is called as its artifact, but for the family's name. */
private val KSFile.artifact: String get() = "parley-" + filePath.substringBefore("/src/").substringAfterLast('/')

private val API_MODULE = ClassName.get(FACE_PACKAGE, "ApiModule")
