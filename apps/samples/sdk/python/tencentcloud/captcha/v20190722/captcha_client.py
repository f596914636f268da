import json
import os
import urllib.request

from tencentcloud.captcha.v20190722 import models
from tencentcloud.common.exception.tencent_cloud_sdk_exception import TencentCloudSDKException


class CaptchaClient:
    def __init__(self, credential, region, profile):
        self.keys = credential.keys
        self.timeout = profile.httpProfile.reqTimeout

    def DescribeCaptchaResult(self, request):
        headers = {"content-type": "application/json", "x-key": " ".join(self.keys)}
        asked = urllib.request.Request(os.environ["TEST_API"], json.dumps(vars(request)).encode(), headers)
        try:
            with urllib.request.urlopen(asked, timeout=self.timeout) as response:
                answer = json.load(response)["Response"]
        except Exception as error:
            raise TencentCloudSDKException("ClientNetworkError", str(error)) from error
        if "Error" in answer:
            raise TencentCloudSDKException(answer["Error"]["Code"], answer["Error"]["Message"], answer["RequestId"])
        return models.DescribeCaptchaResultResponse(answer)
