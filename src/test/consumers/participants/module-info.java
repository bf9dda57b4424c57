/** An application that exports and opens nothing. */
module org.example.participants {
    requires io.chatmedia;
}
