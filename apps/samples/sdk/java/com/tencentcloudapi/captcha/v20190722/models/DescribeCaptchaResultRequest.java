package com.tencentcloudapi.captcha.v20190722.models;

import java.util.LinkedHashMap;
import java.util.Map;

public class DescribeCaptchaResultRequest {
    public final Map<String, Object> fields = new LinkedHashMap<>();

    public void setCaptchaType(Long value) {
        fields.put("CaptchaType", value);
    }

    public void setTicket(String value) {
        fields.put("Ticket", value);
    }

    public void setUserIp(String value) {
        fields.put("UserIp", value);
    }

    public void setRandstr(String value) {
        fields.put("Randstr", value);
    }

    public void setCaptchaAppId(Long value) {
        fields.put("CaptchaAppId", value);
    }

    public void setAppSecretKey(String value) {
        fields.put("AppSecretKey", value);
    }
}
