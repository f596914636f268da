const ours = 'a name of ours, on an object of ours'
const option = 'an option of ours'
const vendor = 'a method or option of the vendor'
const touches = 'of touches, which a desktop without a touch screen has none of: there the mouse is heard'
const lacksPointers = 'where there is a `PointerEvent`; else touches and the mouse are heard'

/**
 * What is found above the floor and breaks nothing, by package, each with the reason. An entry that is no longer found
 * fails the check.
 */
export const exceptions: Record<string, Record<string, string>> = {
  core: {
    '.SubmitEvent': 'asked for; without it the button is the one that was clicked',
    '.submitter': 'without it the button is the one that was clicked',
    '.requestSubmit': 'called where it exists; else a button is clicked',
    '.formData': 'read in the event `formdata`; of a request in `try`: the ticket goes into headers then',
    'event formdata': 'not dispatched on the floor; the fields are inputs of the form as well',
    trustedTypes: 'in `try`, or after `typeof`',
    'trustedTypes.createPolicy': 'in `try`: a page without them gets the plain URL',
    '.createScriptURL': 'of a policy, which exists where Trusted Types do',
    '.disposition': 'read in the event `securitypolicyviolation` only',
    'event securitypolicyviolation': 'Firefox and Safari below it tell `script-error`, and not `script-csp`',
    '.nonce': 'an option of ours; of a tag the attribute is read and written, too',
    '.reason': 'without it an AbortError stands in',
    '.rel': 'of a link, which has had it from the first; a form is younger',
    '.repeat': 'of a key, which has had it from the first; an animation is younger',
    '.open': ours,
    '.forget': ours,
    '.subscribe': ours,
    '.sources': ours,
    '.setStatus': ours,
    '.errorCode': ours,
    'event result': 'an event of `onEvent`, and not of an element',
    '.element': option,
    '.fetch': option,
    '.credentials': 'of a request, which has had them from the first; a navigator is younger',
    '.destroy': vendor,
    '.show': vendor,
    '.loading': vendor,
  },
  react: {
    '.subscribe': ours,
    '.element': option,
    '.createContext': 'of React',
  },
  vue: {
    '.subscribe': ours,
    '.element': option,
  },
  svelte: {
    '.element': option,
    '.destroy': 'what Svelte calls of an action',
  },
  simulator: {
    '.pointerId': lacksPointers,
    '.setPointerCapture': lacksPointers,
    'event pointerdown': lacksPointers,
    'event pointermove': lacksPointers,
    'event pointerup': lacksPointers,
    'event pointercancel': lacksPointers,
    '.changedTouches': touches,
    '.identifier': touches,
    'event touchstart': touches,
    'event touchmove': touches,
    'event touchend': touches,
    'event touchcancel': touches,
    'focus({ preventScroll })': 'below Safari 15 the page scrolls to the challenge',
    '.opacity': 'a style, of a `style` attribute',
    '.errorCode': ours,
    '.config': ours,
    '.delay': ours,
    '.draw': ours,
    '.drop': ours,
    '.element': ours,
    '.hide': ours,
    '.move': ours,
    '.open': 'of a kept popup, and not of a window',
    '.show': ours,
    '.destroy': vendor,
    '.loading': vendor,
  },
}
