module example.com/shop

go 1.19

require github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud v0.0.0

replace github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud => ../tencentcloud
