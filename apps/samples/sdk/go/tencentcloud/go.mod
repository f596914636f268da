module github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud

go 1.19
