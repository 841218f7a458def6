package dev.parley.testkit.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.parley.testkit.wire.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms as clients write them. */
class FormReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "form-data; name=file; filename=a.txt | a.txt",
        "form-data; name=\"file\"; filename=\"a b;c.txt\" | a b;c.txt",
        "form-data;name=\"file\";filename=\"a\\\"b.txt\" | a\"b.txt",
        "form-data; name=\"file\"; filename=\"a%22b.txt\" | a%22b.txt",
        "form-data; name=\"file\"; filename=\"x\"; filename*=UTF-8''%C3%A4.txt | ä.txt",
        "form-data; filename*=utf-8''a%20b; name=file | a b",
        "Form-Data; NAME=\"file\"; FileName=\"C.txt\" | C.txt",
    })
    void theNameOfAFileIsRead(String disposition, String name) {
        String body = "--b\r\ncontent-disposition: " + disposition + "\r\n\r\nx\r\n--b--";
        assertEquals(name, FormData.of(Content.of(body), "multipart/form-data; boundary=b").file("file").fileName());
    }

    @Test
    void whatStandsAroundThePartsIsPassedOver() {
        String body = "This is a preamble.\r\n--b b  \r\nContent-Type: text/plain\r\nContent-Disposition: form-data;\r\n"
            + " name=\"a\"\r\n\r\n1\r\n--b b\t\r\nContent-Disposition: form-data; name=\"key with spaces\"\r\n\r\n2\r\n"
            + "--b b--\r\nThe end.";
        FormData form = FormData.of(Content.of(body), "Multipart/Form-Data; charset=utf-8; boundary=\"b b\"");
        assertEquals("1 2", form.text("a") + " " + form.text("key with spaces"));
    }

    @Test
    void aFormWithoutBoundaryIsRefused() {
        assertThrows(Refusal.class, () -> FormData.of(Content.of("--b--"), "multipart/form-data"));
        assertThrows(Refusal.class, () -> FormData.of(Content.of("--b--"), null));
    }
}
