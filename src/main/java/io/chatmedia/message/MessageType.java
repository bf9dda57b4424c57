package io.chatmedia.message;

import io.chatmedia.contract.WireValue;

/** The channel that messages come through. All values are documented. */
public enum MessageType implements WireValue {
    /** The platform does not know the channel. */
    UNKNOWN("unknown"),
    /** Text messages (SMS). */
    SMS("sms"),
    /** Twitter, today X. */
    TWITTER("twitter"),
    /** Facebook Messenger. */
    FACEBOOK("facebook"),
    /** LINE. */
    LINE("line"),
    /** Viber. */
    VIBER("viber"),
    /** WeChat. */
    WECHAT("wechat"),
    /** WhatsApp. */
    WHATSAPP("whatsapp"),
    /** Telegram. */
    TELEGRAM("telegram"),
    /** KakaoTalk. */
    KAKAO("kakao"),
    /** Web messaging, on the pages of the contact centre. */
    WEBMESSAGING("webmessaging"),
    /** A channel of one's own, by the open messaging API. */
    OPEN("open"),
    /** Instagram. */
    INSTAGRAM("instagram"),
    /** Apple Messages for Business. */
    APPLE("apple");

    private final String wireValue;

    MessageType(String wireValue) {
        this.wireValue = wireValue;
    }

    @Override
    public String wireValue() {
        return wireValue;
    }

    @Override
    public boolean documented() {
        return true;
    }
}
