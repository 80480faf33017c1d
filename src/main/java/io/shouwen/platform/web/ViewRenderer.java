package io.shouwen.platform.web;

import gg.jte.output.Utf8ByteOutput;
import io.shouwen.platform.http.Gzip;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Renders a returned {@link View} with the template of its name, after the controller's transaction has ended. */
class ViewRenderer implements HandlerMethodReturnValueHandler {

    private final Shells shells;
    private final boolean compressing;

    ViewRenderer(Shells shells, boolean compressing) {
        this.shells = shells;
        this.compressing = compressing;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return View.class.isAssignableFrom(returnType.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object view, MethodParameter type, ModelAndViewContainer container, NativeWebRequest web)
            throws IOException {
        container.setRequestHandled(true);
        HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
        HttpServletResponse response = web.getNativeResponse(HttpServletResponse.class);
        if (view == null || request == null || response == null) {
            throw new IllegalStateException("nothing to draw");
        }
        draw((View) view, request, response);
    }

    void draw(View view, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Utf8ByteOutput page = new Utf8ByteOutput();
        shells.of(request, response).draw(view).writeTo(page);
        response.setStatus(view.status());
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        // In one piece: the page consists of a thousand, each of which would pass the wrappers of all filters.
        byte[] bytes = page.toByteArray();
        if (compressing && bytes.length >= Gzip.LEAST) {
            response.addHeader("Vary", "Accept-Encoding");
            if (Gzip.acceptedBy(request)) {
                response.setHeader("Content-Encoding", "gzip");
                bytes = Gzip.of(bytes);
            }
        }
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
