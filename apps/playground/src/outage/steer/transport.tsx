import { Choice } from '../../ui/choice.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Slider } from './slider.tsx'
import { storyNames } from '../stories.ts'
import type { OutagePlay } from '../use-outage.ts'
import { useOutageWords } from '../words/use-outage-words.ts'
import './transport.css'
import './buttons.css'

/** Starts, stops and steers the story. */
export function Transport({ outage }: { outage: OutagePlay }) {
  const { words } = useOutageWords()
  const { settings, report, change, run, step, begin } = outage
  const running = report?.running ?? false
  const over = report !== undefined && report.now >= report.length
  const stopped = over ? words.again : words.play
  return (
    <div className="transport">
      <Choice
        label={words.story}
        value={settings.story}
        onChange={(story) => change({ story })}
        options={storyNames.map((name) => ({ value: name, label: words.stories[name], shown: words.stories[name] }))}
      />
      <div className="transport-buttons">
        <button type="button" className="play" disabled={!report} onClick={() => run(!running)}>
          <Icon name={running ? 'pause' : 'play'} /> {running ? words.pause : stopped}
        </button>
        <button type="button" title={words.stepHint} disabled={!report || running || over} onClick={step}>
          <Icon name="step" /> {words.step}
        </button>
        <button type="button" disabled={!report} onClick={begin}>
          <Icon name="undo" /> {words.begin}
        </button>
        <button type="button" title={words.crowdHint} onClick={() => change({ seed: settings.seed + 1 })}>
          {words.crowd}
        </button>
      </div>
      <Slider
        name="speed"
        value={settings.speed}
        shown={words.pace(settings.speed)}
        hint={toHint(words.slower, settings.speed, running ? (report?.pace ?? 0) : 0)}
        onChange={(speed) => change({ speed })}
      />
    </div>
  )
}

/** Says so where the machine falls clearly behind. */
const toHint = (slower: (times: number) => string, speed: number, pace: number) =>
  pace > 0 && pace < 0.85 * speed ? slower(Math.round(pace)) : undefined
