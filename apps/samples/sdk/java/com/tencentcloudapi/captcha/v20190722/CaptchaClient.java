package com.tencentcloudapi.captcha.v20190722;

import com.tencentcloudapi.captcha.v20190722.models.DescribeCaptchaResultRequest;
import com.tencentcloudapi.captcha.v20190722.models.DescribeCaptchaResultResponse;
import com.tencentcloudapi.common.Credential;
import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import com.tencentcloudapi.common.profile.ClientProfile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

public class CaptchaClient {
    private final Credential key;
    private final ClientProfile profile;

    public CaptchaClient(Credential key, String region, ClientProfile profile) {
        this.key = key;
        this.profile = profile;
    }

    public DescribeCaptchaResultResponse DescribeCaptchaResult(DescribeCaptchaResultRequest request)
            throws TencentCloudSDKException {
        String text = ask(request);
        String error = find(text, "\"Code\":\"([^\"]*)\"");
        if (error != null) throw new TencentCloudSDKException(text, find(text, "\"RequestId\":\"([^\"]*)\""), error);
        return new DescribeCaptchaResultResponse(
                toLong(find(text, "\"CaptchaCode\":(\\d+)")), toLong(find(text, "\"EvilLevel\":(\\d+)")));
    }

    private String ask(DescribeCaptchaResultRequest request) throws TencentCloudSDKException {
        String body = request.fields.entrySet().stream()
                .map(field -> "\"" + field.getKey() + "\":"
                        + (field.getValue() instanceof String ? "\"" + field.getValue() + "\"" : field.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
        HttpRequest.Builder asked = HttpRequest.newBuilder(URI.create(System.getenv("TEST_API")))
                .header("content-type", "application/json")
                .header("x-key", key.id + " " + key.key)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        // As in the SDK, none is for ever.
        if (profile.http.readTimeout > 0) asked.timeout(Duration.ofSeconds(profile.http.readTimeout));
        try {
            return HttpClient.newHttpClient().send(asked.build(), HttpResponse.BodyHandlers.ofString()).body();
        } catch (java.io.IOException | InterruptedException error) {
            throw new TencentCloudSDKException(error.toString(), "", "");
        }
    }

    private static String find(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        return found.find() ? found.group(1) : null;
    }

    private static Long toLong(String digits) {
        return digits == null ? null : Long.valueOf(digits);
    }
}
