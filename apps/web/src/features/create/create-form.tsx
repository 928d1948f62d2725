import type { CycleCreated, Language, TimeZone } from '@tablee/model'
import { TIME_ZONES, inLanguage } from '@tablee/model'
import { stepByStepCover, templateCovers } from '@tablee/templates'
import { Button, Choices, Radio, Select, TextInput, useWords } from '@tablee/ui'
import type { FormEvent, ReactNode } from 'react'
import { useState } from 'react'
import { createCycle, fetchHost } from '../../api/calls.ts'
import { RefusalNotice } from '../../api/refusal-notice.tsx'
import type { ApiRefusal } from '../../api/request.ts'
import { useCall } from '../../api/use-call.ts'
import { focusFirstError } from '../../app/focus-first-error.ts'
import { dialogOnDemand } from '../../app/dialog-on-demand.tsx'
import form from '../../app/form.module.css'
import { PageHeading } from '../../app/page-heading.tsx'
import { keepLinks } from '../links/known-links.ts'

const TemplatePreview = dialogOnDemand(async () => (await import('./template-preview.tsx')).TemplatePreview, 'plan')

/** Most characters of a title, a territory or a name: the same as the relay's. */
const MOST = 120

/** Asks what a cycle needs to begin. */
export function CreateForm({ onMade }: { readonly onMade: (made: CycleCreated) => void }): ReactNode {
  const { t, language: present } = useWords()
  const host = useCall(fetchHost)
  const asksKey = host.state === 'answered' && host.value.createKey
  const [title, setTitle] = useState('')
  const [territory, setTerritory] = useState('')
  const [language, setLanguage] = useState<Language>(present)
  const [template, setTemplate] = useState(templateCovers[0]?.id ?? '')
  const [name, setName] = useState('')
  const [key, setKey] = useState('')
  const [tried, setTried] = useState(false)
  const [previewing, setPreviewing] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null)

  const missing = { title: title.trim() === '', name: name.trim() === '', key: asksKey && key.trim() === '' }
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    setTried(true)
    setRefusal(null)
    if (missing.title || missing.name || missing.key) return focusFirstError(event.currentTarget)
    setBusy(true)
    const result = await createCycle({
      title,
      territory,
      language,
      template,
      name,
      ...clocks(),
      ...(asksKey ? { key } : {}),
    })
    setBusy(false)
    if (!result.ok) return setRefusal(result.error)
    const { facilitation, participant, observer } = result.value.invitations
    keepLinks(result.value.cycle, {
      facilitation: facilitation.link,
      participant: participant.link,
      observer: observer.link,
    })
    onMade(result.value)
  }
  return (
    <>
      <div className={form.intro}>
        <PageHeading title={t('home.making.title')} />
        <p>{t('home.making.lead')}</p>
      </div>
      <form className={form.sheet} noValidate onSubmit={(event) => void submit(event)}>
        <TextInput
          label={t('home.making.name')}
          placeholder={t('home.making.namePlaceholder')}
          required
          maxLength={MOST}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
          error={tried && missing.title ? t('home.making.missingTitle') : null}
        />
        <div className={form.pair}>
          <TextInput
            label={t('home.making.territory')}
            mark={t('common.optional')}
            placeholder={t('home.making.territoryPlaceholder')}
            maxLength={MOST}
            value={territory}
            onChange={(event) => setTerritory(event.target.value)}
          />
          <Select
            label={t('home.making.language')}
            value={language}
            onChange={(event) => setLanguage(event.target.value === 'en' ? 'en' : 'fr')}
            options={[
              { value: 'fr', label: 'Français' },
              { value: 'en', label: 'English' },
            ]}
          />
        </div>
        <Choices legend={t('home.making.template')} hint={t('home.making.templateHint')}>
          {[...templateCovers, stepByStepCover].map((choice) => (
            <Radio
              key={choice.id}
              name="template"
              label={inLanguage(choice.title, present)}
              hint={inLanguage(choice.summary, present)}
              checked={choice.id === template}
              onChange={() => setTemplate(choice.id)}
            />
          ))}
        </Choices>
        <Button className={form.beside} onClick={() => setPreviewing(true)}>
          {t('home.making.preview')}
        </Button>
        <TextInput
          label={t('home.making.you')}
          hint={t('home.making.youHint')}
          required
          maxLength={MOST}
          autoComplete="given-name"
          value={name}
          onChange={(event) => setName(event.target.value)}
          error={tried && missing.name ? t('home.making.missingName') : null}
        />
        {asksKey ? (
          <TextInput
            label={t('home.making.key')}
            hint={t('home.making.keyHint')}
            type="password"
            autoComplete="off"
            required
            value={key}
            onChange={(event) => setKey(event.target.value)}
            error={tried && missing.key ? t('home.making.missingKey') : null}
          />
        ) : null}
        {refusal ? <RefusalNotice refusal={refusal} /> : null}
        <div className={form.actions}>
          <Button type="submit" look="primary" busy={busy}>
            {t('home.making.submit')}
          </Button>
        </div>
      </form>
      {previewing ? (
        <TemplatePreview template={template} language={language} onClose={() => setPreviewing(false)} />
      ) : null}
    </>
  )
}

/** The clocks of this browser, where a cycle may go by them. */
function clocks(): { readonly timeZone?: TimeZone } {
  const present = new Intl.DateTimeFormat().resolvedOptions().timeZone
  const timeZone = TIME_ZONES.find((zone) => zone === present)
  return timeZone ? { timeZone } : {}
}
