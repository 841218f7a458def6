package clients.tutor.recorded;

import clients.tutor.Tutor;
import dev.parley.testkit.CassetteRecorder;
import dev.parley.testkit.junit.UseCassette;
import org.junit.jupiter.api.Test;

@UseCassette("weather")              // src/test/cassettes/weather.json
class TutorTest {
    CassetteRecorder recorder;       // or a parameter

    @Test
    void answers() {
        new Tutor(recorder.baseUrl()).ask("How is the weather?");
    }
}
