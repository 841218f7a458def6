package dev.parley.http.errors

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
import dev.parley.http.headers
import dev.parley.http.secrets.Secrets
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.string.shouldNotContain

private const val CALL = "POST /chat/completions"

class ApiErrorsTest : AnnotationSpec() {
    private val head = headers("x-request-id" to "req_1", "content-type" to "application/json")

    private fun errorOf(body: String, status: Int = 400): ApiException =
        ApiErrors(CALL, status, head, Secrets(listOf(KEY))).of(body)

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
    fun `who calls assistants that are switched off is told of the bridge`() {
        fun message(call: String, reason: String): String = ApiErrors(call, 404, head, Secrets(listOf(KEY)))
            .of("""{"error":{"message":"$reason"}}""").message.orEmpty()
        for (call in listOf("POST /threads", "GET /assistants/asst_1", "POST /threads/thread_1/runs")) {
            message(call, "Invalid URL") shouldContain "parley-assistants-bridge"
            message(call, "No thread found with id 'thread_1'.") shouldNotContain "parley-assistants-bridge"
        }
        for (call in listOf("GET /models/m", "GET /chatkit/threads", "GET /threadsafe")) {
            message(call, "Invalid URL") shouldNotContain "parley-assistants-bridge"
        }
    }

    @Test
    fun `an error object gives its members`() {
        val body = """{"error":{"message":"No such model","type":"invalid_request_error","param":"model",
            "code":"model_not_found"}}"""
        val failure = errorOf(body, 404)
        failure.message shouldBe "No such model (404, model_not_found, param model, $CALL, request id req_1)"
        failure.type shouldBe "invalid_request_error"
        failure.code shouldBe "model_not_found"
        failure.param shouldBe "model"
        failure.body shouldBe body
        failure.headers["Content-Type"] shouldBe "application/json"
    }

    @Test
    fun `an error need not be complete`() {
        val nothing = "the service sent no error object, but application/json"
        val cases = listOf(
            """{"error":{"message":"m","type":null,"param":null,"code":null}}""" to "m (400",
            """{"error":{"message":"m","type":"t"}}""" to "m (400, t",
            """{"error":{"message":"m","code":17}}""" to "m (400, 17",
            """{"error":{"message":"m","code":{"a":1}}}""" to "m (400",
            """{"error":{"code":"c"}}""" to "$nothing (400, c",
            """{"error":"just words"}""" to "just words (400",
            """  {"error":"just words"}  """ to "just words (400",
            "\uFEFF" + """{"error":"just words"}""" to "just words (400",
            """{"error":{}}""" to "$nothing (400",
            """{"error":null}""" to "$nothing (400",
            """{"error":[]}""" to "$nothing (400",
            """{"error":{"message":"m",""" to "$nothing (400",
            "[]" to "$nothing (400",
        )
        for ((body, message) in cases) {
            withClue(body) {
                errorOf(body).message shouldBe "$message, $CALL, request id req_1)"
                errorOf(body).body shouldBe body
            }
        }
        errorOf("").message shouldBe "the service sent no reason (400, $CALL, request id req_1)"
    }

    @Test
    fun `the reason is found in every form that servers send`() {
        val cases = listOf(
            """{"object":"error","message":"m","type":"BadRequestError","param":null,"code":400}""" to "m (400, 400",
            """{"message":"m"}""" to "m (400",
            """{"detail":"m"}""" to "m (400",
            """{"detail":[{"loc":["body","model"],"msg":"m","type":"missing"}]}""" to "m (400, missing",
            """{"detail":{"error":{"message":"m"}}}""" to "m (400",
            """{"object":"error","message":{"detail":[{"msg":"m"}]},"code":"c"}""" to "m (400, c",
            """{"errors":[{"message":"m","code":"c"}]}""" to "m (400, c",
            """{"errors":["m"]}""" to "m (400",
            """[{"error":{"code":400,"message":"m","status":"INVALID_ARGUMENT"}}]""" to "m (400, 400",
            """{"error":{"error":{"message":"m"}}}""" to "m (400",
            """{"type":"https://e.org/p","title":"t","detail":"m","status":400}""" to "m (400, https://e.org/p",
            """{"title":"t"}""" to "t (400",
            """{"error":"invalid_grant","error_description":"m"}""" to "invalid_grant (400",
            """"m"""" to "m (400",
            "<html><head><title>502 Bad Gateway</title></head></html>" to "502 Bad Gateway (400",
            "404 page not found" to "404 page not found (400",
        )
        for ((body, message) in cases) {
            withClue(body) { errorOf(body).message shouldBe "$message, $CALL, request id req_1)" }
        }
    }

    @Test
    fun `what came under a status of success is an error only where it says so`() {
        val errors = ApiErrors(CALL, 200, head, Secrets(listOf(KEY)))
        val wrong = listOf(
            """{"error":"m"}""",
            """{"error":{"message":"m"}}""",
            """[{"error":{"message":"m"}}]""",
            """{"object":"error","message":"m"}""",
            """{"type":"error","message":"m"}""",
            """{"errors":[{"message":"m"}]}""",
        )
        val right = listOf(
            """{"error":null}""",
            """{"message":"m"}""",
            """{"errors":[]}""",
            """{"choices":[{"message":{"error":"m"}}]}""",
            "{}",
            "[]",
            "",
        )
        wrong.forEach { withClue(it) { errors.within(it)?.message shouldBe "m (200, $CALL, request id req_1)" } }
        right.forEach { withClue(it) { errors.within(it) shouldBe null } }
    }

    @Test
    fun `an answer without a content type and a request id says so`() {
        ApiErrors(CALL, 500, headers(), Secrets(listOf(KEY))).of("").message shouldBe
            "the service sent no reason (500, $CALL)"
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
