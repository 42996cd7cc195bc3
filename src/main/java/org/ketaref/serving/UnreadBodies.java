package org.ketaref.serving;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.ketaref.site.Headers;

/** Waits for no body, and gives the answers of the connector itself the headers of all others. */
class UnreadBodies extends ValveBase {
    private final Headers headers;

    UnreadBodies(Headers headers) {
        super(true);
        this.headers = headers;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (request.getRequestURI() == null || response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
            // What the connector could not read comes by on its way to Tomcat's own answer.
            headers.addTo(response);
            getNext().invoke(request, response);
        } else if (hasBody(request)) {
            response.addHeader("Connection", "close");
            getNext().invoke(request, response);
            // No address reads a body. To wait for the rest of it would let slow senders hold every thread.
            response.flushBuffer();
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        } else {
            getNext().invoke(request, response);
        }
    }

    private static boolean hasBody(Request request) {
        // As text: a length that is none is refused further on.
        String length = request.getHeader("Content-Length");
        return length != null && !length.equals("0") || request.getHeader("Transfer-Encoding") != null;
    }
}
