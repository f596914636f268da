<?php

require __DIR__ . '/sdk.php';
require $argv[1];

while ($line = fgets(STDIN)) {
    [$ticket, $randstr] = explode("\t", rtrim($line, "\n"));
    echo check_captcha($ticket, $randstr, '203.0.113.7'), "\n";
}
