class DescribeCaptchaResultRequest:
    pass


class DescribeCaptchaResultResponse:
    def __init__(self, answer):
        self.CaptchaCode = answer.get("CaptchaCode")
        self.EvilLevel = answer.get("EvilLevel")
