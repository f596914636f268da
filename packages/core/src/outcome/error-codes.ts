/** One row of the vendor's table. */
export interface ErrorCodeInfo {
  /** The script's own `errorMessage`. */
  name: string
  en: string
  zh: string
}

/**
 * What the vendor's numbers mean, for a dashboard or a log. The names are those of the scripts; 1014 is in scripts and
 * in no document, 1085 in documents only, with no known name.
 */
export const errorCodes: Readonly<Record<number, ErrorCodeInfo>> = {
  1001: { name: 'entryjs_load_error', en: 'The script did not load', zh: 'TCaptcha.js 加载错误' },
  1002: { name: 'captcha_show_timeout', en: 'The challenge did not show in time', zh: '调用 show 方法超时' },
  1003: { name: 'framejs_load_timeout', en: 'The second-stage script did not come in time', zh: '中间 js 加载超时' },
  1004: { name: 'framejs_load_error', en: 'The second-stage script did not load', zh: '中间 js 加载错误' },
  1005: { name: 'framejs_run_error', en: 'The second-stage script threw', zh: '中间 js 运行错误' },
  1006: {
    name: 'get_captcha_config_request_error',
    en: 'The configuration failed or took too long; also with an unpaid account or a wrong aidEncrypted',
    zh: '拉取验证码配置错误/超时；账号欠费或 aidEncrypted 有误时也会出现',
  },
  1007: { name: 'pre_template_load_timeout', en: 'The frame did not load in time', zh: 'iframe 加载超时' },
  1008: { name: 'iframe_load_timeout', en: 'The frame did not get ready', zh: 'iframe 加载错误' },
  1009: { name: 'lib_jq_load_error', en: 'jQuery did not load in the frame', zh: 'jquery 加载错误' },
  1010: { name: 'captcha_js_load_error', en: 'The challenge script did not load in the frame', zh: '滑块 js 加载错误' },
  1011: { name: 'captcha_js_run_error', en: 'The challenge script threw in the frame', zh: '滑块 js 运行错误' },
  1012: { name: 'refresh_error', en: 'Three refreshes in a row failed', zh: '刷新连续错误 3 次' },
  1013: { name: 'verify_error', en: 'Three network errors in a row while verifying', zh: '验证网络连续错误 3 次' },
  1014: { name: 'rate_limit', en: 'The vendor rate-limits this visitor', zh: '访客触发限频' },
  1085: { name: '', en: 'The invisible check timed out or failed', zh: '无感验证超时或失败' },
}
