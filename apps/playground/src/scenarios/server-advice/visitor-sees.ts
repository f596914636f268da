import { text } from '../define.ts'

/** Logged in; nothing shows that anything was unusual. */
export const isIn = text('The visitor is logged in, and notices nothing.', '访客登录成功，没有任何异样。')

/** Passes unverified in an outage. */
export const isInUnverified = text(
  'The visitor is logged in. Nothing on the page shows that nobody could check the ticket.',
  '访客登录成功。页面上看不出这张票据未经校验。',
)

/** Refused, for no fault of the visitor's: another proof. */
export const getsCode = text(
  'The form is not sure who this is and offers a code by e-mail. The visitor enters the code from the inbox beside the form, and is logged in.',
  '表单暂时无法确认身份，改为提供邮箱验证码。访客输入旁边收件箱里的验证码，即可登录。',
)

/** Refused for something that a new challenge cures. */
export const triesAgain = text(
  'The form asks to try again, and offers a code by e-mail. On a real site a new challenge gives a new ticket and logs the visitor in; this state answers the same each time, so here it takes the code.',
  '表单请访客重试，同时提供邮箱验证码。在真实站点上，重新验证会得到新票据，随即登录成功；这个状态每次的应答都一样，因此这里要凭验证码登录。',
)

/** Refused because the site itself is at fault. */
export const getsCodeMeanwhile = text(
  'Until you fix it, nobody passes the captcha. The form offers everybody a code by e-mail, so they still get in.',
  '在你修复之前，谁也无法通过验证码。表单会为每位访客提供邮箱验证码，因此他们仍能登录。',
)

/** What an attacker's script gets, whatever the reason. */
export const scriptGets403 = text(
  'The attacker’s script gets 403 and `{"error":"captcha"}`: the same answer, after the same time, as for every other refusal. The form offers a code by e-mail, as to everybody, but that needs the mailbox of the account.',
  '攻击者的脚本只得到 403 和 `{"error":"captcha"}`：内容与耗时都和其他拒绝一样。表单同样提供邮箱验证码，但没有该账号的邮箱就用不上。',
)

/** The same in an outage: whether there is one does not show. */
export const scriptCantTell = text(
  'The attacker’s script gets the same opaque 403 as usual, and can’t tell from it whether there is an outage. The form offers a code by e-mail, as to everybody, but that needs the mailbox of the account.',
  '攻击者的脚本得到与平时完全相同的 403，无从判断是否处于故障。表单同样提供邮箱验证码，但没有该账号的邮箱就用不上。',
)
