import sys

from captcha import check_captcha

for line in sys.stdin:
    ticket, randstr = line.rstrip("\n").split("\t")
    print(check_captcha(ticket, randstr, "203.0.113.7"), flush=True)
