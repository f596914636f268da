/**
 * Every script begins with the epoch, which tells a store that kept its data from one that came back empty, or as it was a while ago.
 * Its key holds an id, the microsecond at which all buckets were emptied, or 0, and that of the last call. A process that knows
 * another epoch, or a call that is more than a second later than the last, has seen what was lost: then the buckets count as
 * emptied now, unless that was done since. For a process that knows none, an empty store is a fresh start.
 *
 * KEYS[1] the epoch. ARGV[1] the epoch that this process knows, or nothing; ARGV[2] an id for a new one.
 */
const epoch = `
local t = redis.call('TIME')
local now = t[1] * 1000000 + t[2]
local text = function(n) return string.format('%.0f', n) end
local read = function(value) return string.match(value, '^([%w-]+) (%d+) (%d+)$') end
local found = redis.call('GET', KEYS[1])
local id, empty, last
if found then id, empty, last = read(found) end
-- More than a day ahead is no clock that was set: somebody wrote it.
if id and math.max(empty, last) > now + 86400000000 then id = nil end
local known, before, seen = read(ARGV[1])
local isOther = id and known and known ~= id and empty + 0 <= before + 0
local isOlder = id and known == id and seen - last > 1000000
if not id or isOther or isOlder then
  empty = (found or known) and text(math.max(now, (before or 0) + 1)) or '0'
  id = ARGV[2]
  last = 0
end
local epoch = id .. ' ' .. empty .. ' ' .. text(math.max(now, last))
redis.call('SET', KEYS[1], epoch)
`

/**
 * Charges all buckets or none (GCRA). A bucket is the microsecond at which it will be full again, and the emptying it has been
 * through; no key means full. From ARGV[3] on four values for each charge: how many of the next KEYS are its names, price and
 * capacity in microseconds, and 1 if it is owed. Replies with the epoch and 1; or 0, the number of the bucket without
 * room, and the milliseconds until it has some.
 */
export const consume = `${epoch}
local fullOf = function(key, capacity)
  local value = redis.call('GET', key)
  if not value then return nil end
  local full, emptied = string.match(value, '^(%d+) (%d+)$')
  if not full then return now + capacity end
  if emptied == empty then return full + 0 end
  return math.max(full + 0, empty + capacity)
end
local next, k = {}, 2
for i = 3, #ARGV, 4 do
  local names, price, capacity = ARGV[i] + 0, ARGV[i + 1] + 0, ARGV[i + 2] + 0
  local full
  for n = k, k + names - 1 do
    local one = next[KEYS[n]] or fullOf(KEYS[n], capacity)
    if one and (not full or one > full) then full = one end
  end
  if not full then full = empty == '0' and now or empty + capacity end
  full = math.max(now, full) + price
  local wait = full - now - capacity
  if wait > 0 and ARGV[i + 3] ~= '1' then return {epoch, 0, (i + 1) / 4, text(math.ceil(wait / 1000))} end
  for n = k, k + names - 1 do next[KEYS[n]] = full end
  k = k + names
end
for n = 2, #KEYS do
  local full = next[KEYS[n]]
  redis.call('SET', KEYS[n], text(full) .. ' ' .. empty, 'PX', text(math.ceil((full - now) / 1000)))
end
return {epoch, 1}`

/** KEYS[2] what is claimed, ARGV[3] by whom, ARGV[4] for how many milliseconds. Replies with the epoch and 1, or 0: it is another's. */
export const claim = `${epoch}
local holder = redis.call('GET', KEYS[2])
if not holder then redis.call('SET', KEYS[2], ARGV[3], 'PX', ARGV[4]) end
return {epoch, (not holder or holder == ARGV[3]) and 1 or 0}`

/** KEYS[1] what is given back, ARGV[1] by whom. */
export const release = `
if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end
return 1`
