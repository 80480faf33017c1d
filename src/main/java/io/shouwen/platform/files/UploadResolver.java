package io.shouwen.platform.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;

/** Resolves {@link FileField} parameters: prepares the files before the handler's transaction begins. */
class UploadResolver implements HandlerMethodArgumentResolver {

    private final PrepareFiles prepare;

    UploadResolver(PrepareFiles prepare) {
        this.prepare = prepare;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(FileField.class);
    }

    @Override
    public Upload resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        FileField field = Objects.requireNonNull(parameter.getParameterAnnotation(FileField.class));
        try {
            return new Upload(
                    field.value(),
                    field.takes() == Takes.DRAWING ? drawing(field, request) : files(field, request),
                    null);
        } catch (FileRefused refused) {
            return new Upload(field.value(), List.of(), refused);
        }
    }

    private List<Prepared> drawing(FileField field, NativeWebRequest request) {
        String address = request.getParameter(field.value());
        return address == null || address.isEmpty() ? List.of() : List.of(prepare.drawing(address));
    }

    private List<Prepared> files(FileField field, NativeWebRequest request) {
        MultipartRequest form = request.getNativeRequest(MultipartRequest.class);
        List<MultipartFile> sent = form == null
                ? List.of()
                : form.getFiles(field.value()).stream()
                        .filter(file -> !file.isEmpty())
                        .toList();
        if (sent.size() > field.most()) {
            throw new FileRefused("file.too-many", field.most());
        }
        List<Prepared> files = new ArrayList<>();
        for (MultipartFile file : sent) {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            files.add(prepare.prepare(name, file.getSize(), file, field.takes()));
        }
        return files;
    }
}
