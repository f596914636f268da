package com.tencentcloudapi.captcha.v20190722.models;

public class DescribeCaptchaResultResponse {
    private final Long captchaCode;
    private final Long evilLevel;

    public DescribeCaptchaResultResponse(Long captchaCode, Long evilLevel) {
        this.captchaCode = captchaCode;
        this.evilLevel = evilLevel;
    }

    public Long getCaptchaCode() {
        return captchaCode;
    }

    public Long getEvilLevel() {
        return evilLevel;
    }
}
