package dev.parley.processor

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
            .addStatement("return new \$T(\$L, scope)", face, property.read())
        if (property.deprecation != null) method.addAnnotation(java.lang.Deprecated::class.java)
        return method.build()
    }

    /** A property of the client, or a static of the file that extends it. */
    private fun KSPropertyDeclaration.read(): CodeBlock {
        val file = containingFile
        if (extensionReceiver == null || file == null) return CodeBlock.of("openai.\$L", accessor())
        val facade = ClassName.get(packageName.asString(), file.facadeName)
        return CodeBlock.of("\$T.\$L", facade, accessor().replace("()", "(openai)"))
    }
}
