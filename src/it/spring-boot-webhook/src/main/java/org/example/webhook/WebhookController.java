package org.example.webhook;

import io.chatmedia.envelope.ChatNotification;
import io.chatmedia.envelope.EventBridgeEvent;
import io.chatmedia.json.InvalidDocumentException;
import io.chatmedia.json.ReadResult;
import io.chatmedia.json.RecordReader;
import io.chatmedia.participant.ChatMediaParticipant;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes what is right, and hands it to whoever in the application listens for it. */
@RestController
@RequestMapping(path = "/webhooks", consumes = MediaType.APPLICATION_JSON_VALUE)
@ResponseStatus(HttpStatus.ACCEPTED)
public class WebhookController {

    private final RecordReader<ChatMediaParticipant> participants = RecordReader.strict(ChatMediaParticipant.class);
    private final ApplicationEventPublisher application;

    public WebhookController(ApplicationEventPublisher application) {
        this.application = application;
    }

    /** Bound by Spring's own mapper: the record itself sees to it that its contract is kept. */
    @PostMapping("/participants")
    public void participant(@RequestBody ChatMediaParticipant participant) {
        application.publishEvent(participant);
    }

    /** Read by the library from the bytes, and so held to UTF-8 as well; strict, whatever the mapper is. */
    @PostMapping("/participants/raw")
    public void participant(HttpServletRequest request) throws IOException {
        application.publishEvent(valueOf(participants.read(request.getInputStream()), request));
    }

    /** What the platform's WebSocket channel sends. */
    @PostMapping("/notifications")
    public void notification(@RequestBody ChatNotification notification) {
        if (notification.isAboutChats()) { // calls have participants too
            notification.participants().forEach(application::publishEvent);
        }
    }

    /** The same, delivered by AWS EventBridge. */
    @PostMapping("/events")
    public void event(@RequestBody EventBridgeEvent event) {
        if (event.isAboutChats()) {
            event.participants().forEach(application::publishEvent);
        }
    }

    /** The value that a body says, or the exception by which Spring too says that a body is at fault. */
    private static <T> T valueOf(ReadResult<T> body, HttpServletRequest request) {
        try {
            return body.orElseThrow();
        } catch (InvalidDocumentException e) {
            throw new HttpMessageNotReadableException(e.getMessage(), e, new ServletServerHttpRequest(request));
        }
    }
}
