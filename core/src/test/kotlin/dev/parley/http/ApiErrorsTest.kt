package dev.parley.http

import dev.parley.ApiException
import dev.parley.AuthenticationException
import dev.parley.BadRequestException
import dev.parley.ConflictException
import dev.parley.KEY
import dev.parley.NotFoundException
import dev.parley.PermissionDeniedException
import dev.parley.RateLimitException
import dev.parley.ServerException
import dev.parley.UnprocessableEntityException
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldNotContain

class ApiErrorsTest : AnnotationSpec() {
    private val head = headers("x-request-id" to "req_1", "content-type" to "application/json")

    private fun errorOf(body: String, status: Int = 400): ApiException = ApiErrors.of(status, head, body, Secret(KEY))

    @Test
    fun `each family of statuses has its exception`() {
        val cases = listOf(
            400 to BadRequestException::class,
            401 to AuthenticationException::class,
            402 to ApiException::class,
            403 to PermissionDeniedException::class,
            404 to NotFoundException::class,
            405 to ApiException::class,
            408 to ApiException::class,
            409 to ConflictException::class,
            413 to ApiException::class,
            422 to UnprocessableEntityException::class,
            429 to RateLimitException::class,
            500 to ServerException::class,
            503 to ServerException::class,
            529 to ServerException::class,
            599 to ServerException::class,
            302 to ApiException::class,
            600 to ApiException::class,
        )
        for ((status, type) in cases) {
            withClue(status) {
                val failure = errorOf("{}", status)
                failure::class shouldBe type
                failure.status shouldBe status
                failure.requestId shouldBe "req_1"
            }
        }
    }

    @Test
    fun `an error object gives its members`() {
        val body = """{"error":{"message":"No such model","type":"invalid_request_error","param":"model",
            "code":"model_not_found"}}"""
        val failure = errorOf(body, 404)
        failure.message shouldBe "No such model (404, model_not_found, param model, request id req_1)"
        failure.type shouldBe "invalid_request_error"
        failure.code shouldBe "model_not_found"
        failure.param shouldBe "model"
        failure.body shouldBe body
        failure.headers["Content-Type"] shouldBe "application/json"
    }

    @Test
    fun `an error need not be complete`() {
        val nothing = "the answer holds no error object; its content type is application/json"
        val cases = listOf(
            """{"error":{"message":"m","type":null,"param":null,"code":null}}""" to "m (400, request id req_1)",
            """{"error":{"message":"m","type":"t"}}""" to "m (400, t, request id req_1)",
            """{"error":{"message":"m","code":17}}""" to "m (400, 17, request id req_1)",
            """{"error":{"message":"m","code":{"a":1}}}""" to "m (400, request id req_1)",
            """{"error":"just words"}""" to "just words (400, request id req_1)",
            """  {"error":"just words"}  """ to "just words (400, request id req_1)",
            """{"error":{}}""" to "$nothing (400, request id req_1)",
            """{"error":null}""" to "$nothing (400, request id req_1)",
            """{"error":[]}""" to "$nothing (400, request id req_1)",
            """{"message":"m"}""" to "$nothing (400, request id req_1)",
            """{"error":{"message":"m",""" to "$nothing (400, request id req_1)",
            "<html>502</html>" to "$nothing (400, request id req_1)",
            "[]" to "$nothing (400, request id req_1)",
            "" to "$nothing (400, request id req_1)",
        )
        for ((body, message) in cases) {
            withClue(body) {
                errorOf(body).message shouldBe message
                errorOf(body).body shouldBe body
            }
        }
    }

    @Test
    fun `an answer without a content type and a request id says so`() {
        ApiErrors.of(500, headers(), "", Secret(KEY)).message shouldBe
            "the answer holds no error object; its content type is not given (500)"
    }

    @Test
    fun `the key is nowhere to be seen even when the service repeats it`() {
        val bodies = listOf(
            """{"error":{"message":"Incorrect API key: $KEY.","type":"$KEY","code":"x $KEY","param":"$KEY"}}""",
            """{"error":"bad $KEY"}""",
            "<p>$KEY</p>",
        )
        for (body in bodies) {
            val failure = errorOf(body, 401)
            val shown =
                listOf(failure.message, failure.body, failure.type, failure.code, failure.param, failure.toString())
            withClue(body) { shown.joinToString() shouldNotContain KEY }
        }
    }

    @Test
    fun `an answer nested too deep to be read is an error all the same`() {
        val deep = "[".repeat(10_000) + "]".repeat(10_000)
        errorOf("""{"error":{"message":"m","extra":$deep}}""", 429)::class shouldBe RateLimitException::class
        errorOf("""{"error":$deep}""", 500)::class shouldBe ServerException::class
    }
}
