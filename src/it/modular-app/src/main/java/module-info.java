/** An application that exports and opens nothing. */
module org.example.webhooks {
    requires io.chatmedia;
}
