package v20190722

import (
	"bytes"
	"context"
	"encoding/json"
	"net/http"
	"os"
	"time"

	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common"
	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/profile"
)

type DescribeCaptchaResultRequest struct {
	CaptchaType, CaptchaAppId             *uint64
	Ticket, UserIp, Randstr, AppSecretKey *string
}

type DescribeCaptchaResultResponseParams struct{ CaptchaCode, EvilLevel *int64 }

type DescribeCaptchaResultResponse struct {
	Response *DescribeCaptchaResultResponseParams
}

type Client struct {
	key     *common.Credential
	timeout time.Duration
}

func NewClient(key *common.Credential, region string, settings *profile.ClientProfile) (*Client, error) {
	return &Client{key, time.Duration(settings.HttpProfile.ReqTimeout) * time.Second}, nil
}

func NewDescribeCaptchaResultRequest() *DescribeCaptchaResultRequest {
	return &DescribeCaptchaResultRequest{}
}

func (c *Client) DescribeCaptchaResultWithContext(ctx context.Context, request *DescribeCaptchaResultRequest) (*DescribeCaptchaResultResponse, error) {
	ctx, cancel := context.WithTimeout(ctx, c.timeout)
	defer cancel()
	body, _ := json.Marshal(request)
	asked, _ := http.NewRequestWithContext(ctx, "POST", os.Getenv("TEST_API"), bytes.NewReader(body))
	asked.Header.Set("content-type", "application/json")
	asked.Header.Set("x-key", c.key.SecretId+" "+c.key.SecretKey)
	var answer struct {
		Response *struct {
			DescribeCaptchaResultResponseParams
			Error     *errors.TencentCloudSDKError
			RequestId string
		}
	}
	response, err := http.DefaultClient.Do(asked)
	if err == nil {
		defer response.Body.Close()
		err = json.NewDecoder(response.Body).Decode(&answer)
	}
	if err != nil {
		return nil, &errors.TencentCloudSDKError{Code: "ClientError.NetworkError", Message: err.Error()}
	}
	if refusal := answer.Response.Error; refusal != nil {
		refusal.RequestId = answer.Response.RequestId
		return nil, refusal
	}
	return &DescribeCaptchaResultResponse{&answer.Response.DescribeCaptchaResultResponseParams}, nil
}
