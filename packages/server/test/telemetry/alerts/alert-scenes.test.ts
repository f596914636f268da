import { describe, expect, it } from 'vitest'
import { alerts, findEmitted, words } from '../observability.ts'
import { playScene, readLabels, scenes } from './play-alerts.ts'

describe('the alerts', () => {
  it.each(scenes)('$name', (scene) => {
    const expected = scene.promql_expr_test.map((one) => [
      one.eval_time,
      one.exp_samples.map(({ labels }) => labels).toSorted(),
    ])
    const times = scene.promql_expr_test.map((one) => one.eval_time)
    expect(playScene(scene).map((firing, index) => [times[index], firing])).toEqual(expected)
  })

  it('are each seen to fire in a scene', () => {
    const fired = scenes.flatMap((scene) =>
      scene.promql_expr_test.flatMap((one) => one.exp_samples.map(({ labels }) => readLabels(labels).labels.alertname)),
    )
    expect([...new Set(fired)].toSorted()).toEqual(alerts.map(({ alert }) => alert).toSorted())
  })

  it('are tried with series that are emitted', async () => {
    const emitted = await findEmitted()
    for (const { name, labels } of scenes.flatMap((scene) =>
      scene.input_series.map(({ series }) => readLabels(series)),
    )) {
      expect([name, Object.keys(labels).filter((label) => !emitted.get(name)?.has(label))]).toEqual([name, []])
      for (const [label, word] of Object.entries(labels)) if (words[label]) expect(words[label]).toContain(word)
    }
  })
})
