package main

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"strings"

	"example.com/shop/captchacheck"
)

func main() {
	lines := bufio.NewScanner(os.Stdin)
	for lines.Scan() {
		ticket, randstr, _ := strings.Cut(lines.Text(), "\t")
		fmt.Println(captchacheck.Check(context.Background(), ticket, randstr, "203.0.113.7"))
	}
}
