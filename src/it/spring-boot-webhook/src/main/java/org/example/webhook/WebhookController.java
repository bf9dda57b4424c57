package org.example.webhook;

import io.chatmedia.json.InvalidDocumentException;
import io.chatmedia.json.ReadLimits;
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
    private final RecordReader<EventBridgeEvent> bridgeEvents = RecordReader.tolerant(EventBridgeEvent.class);
    private final RecordReader<ChatNotification> notifications = RecordReader.tolerant(ChatNotification.class);
    private final ApplicationEventPublisher application;

    public WebhookController(ApplicationEventPublisher application) {
        this.application = application;
    }

    /** Bound by Spring's own mapper: the record itself sees to it that this is strict. */
    @PostMapping("/participants")
    public void participant(@RequestBody ChatMediaParticipant participant) {
        application.publishEvent(participant);
    }

    /** Read by the library from the bytes, and so held to UTF-8 as well. */
    @PostMapping("/participants/raw")
    public void participant(HttpServletRequest request) throws IOException {
        application.publishEvent(valueOf(participants.read(request.getInputStream()), request));
    }

    /** What the live platform notifies of, as its WebSocket channel sends it or wrapped by AWS EventBridge. */
    @PostMapping("/events")
    public void event(HttpServletRequest request) throws IOException {
        int enough = ReadLimits.DEFAULT.documentBytes() + 1; // what is longer, the reader refuses
        byte[] event = request.getInputStream().readNBytes(enough);
        ChatNotification wrapped = valueOf(bridgeEvents.read(event), request).detail();
        application.publishEvent(wrapped != null ? wrapped : valueOf(notifications.read(event), request));
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
