<?php

namespace TencentCloud\Common {
    class Credential
    {
        public function __construct(public string $id, public string $key)
        {
        }
    }
}

namespace TencentCloud\Common\Exception {
    class TencentCloudSDKException extends \Exception
    {
        public function __construct(private string $errorCode, string $message, private string $requestId = '')
        {
            parent::__construct($message, 0);
        }

        public function getErrorCode(): string
        {
            return $this->errorCode;
        }

        public function getRequestId(): string
        {
            return $this->requestId;
        }
    }
}

namespace TencentCloud\Common\Profile {
    class HttpProfile
    {
        public int $timeout = 60;

        public function setReqTimeout(int $timeout): void
        {
            $this->timeout = $timeout;
        }
    }

    class ClientProfile
    {
        public HttpProfile $http;

        public function setHttpProfile(HttpProfile $http): void
        {
            $this->http = $http;
        }
    }
}

namespace TencentCloud\Captcha\V20190722\Models {
    class DescribeCaptchaResultRequest
    {
        public $CaptchaType;
        public $Ticket;
        public $UserIp;
        public $Randstr;
        public $CaptchaAppId;
        public $AppSecretKey;
    }
}

namespace TencentCloud\Captcha\V20190722 {
    use TencentCloud\Common\Credential;
    use TencentCloud\Common\Exception\TencentCloudSDKException;
    use TencentCloud\Common\Profile\ClientProfile;

    class CaptchaClient
    {
        public function __construct(private Credential $key, string $region, private ClientProfile $profile)
        {
        }

        public function DescribeCaptchaResult(object $request): object
        {
            $context = stream_context_create(['http' => [
                'method' => 'POST',
                'header' => "content-type: application/json\r\nx-key: {$this->key->id} {$this->key->key}",
                'content' => json_encode($request),
                'timeout' => $this->profile->http->timeout,
            ]]);
            $text = @file_get_contents(getenv('TEST_API'), false, $context);
            $answer = $text === false ? null : json_decode($text)?->Response;
            if (!$answer) {
                throw new TencentCloudSDKException('', 'no answer');
            }
            if (isset($answer->Error)) {
                throw new TencentCloudSDKException($answer->Error->Code, $answer->Error->Message, $answer->RequestId);
            }
            $answer->EvilLevel ??= null;
            return $answer;
        }
    }
}
